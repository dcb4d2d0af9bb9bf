/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit.web;

import java.util.List;
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
            return new Answer(result.id(), result.title(), result.holds(), result.breaks());
        }
    }

    @GetMapping("/api/v1/invariants")
    List<Answer> check() {
        return invariants.check().stream().map(Answer::of).toList();
    }
}
