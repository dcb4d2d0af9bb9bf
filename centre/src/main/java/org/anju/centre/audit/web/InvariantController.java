/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit.web;

import java.util.List;
import java.util.stream.Stream;
import org.anju.centre.audit.Breaks;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the books are sound, and names each row that breaks an invariant. */
@RestController
class InvariantController {

    private final Invariants invariants;

    InvariantController(Invariants invariants) {
        this.invariants = invariants;
    }

    /** One invariant as it is answered. */
    record Answer(String id, String title, boolean holds, List<String> breaks) {

        static Answer of(InvariantResult result) {
            return new Answer(result.id(), result.title(), result.holds(), told(result.breaks()));
        }

        private static List<String> told(Breaks breaks) {
            long untold = breaks.total() - breaks.told().size();
            return untold == 0
                    ? breaks.told()
                    : Stream.concat(breaks.told().stream(), Stream.of("and " + untold + " more"))
                            .toList();
        }
    }

    @GetMapping("/api/v1/invariants")
    List<Answer> check() {
        return invariants.check().stream().map(Answer::of).toList();
    }
}
