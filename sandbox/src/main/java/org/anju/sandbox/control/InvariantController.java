/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.util.List;
import org.anju.sandbox.invariant.Finding;
import org.anju.sandbox.invariant.Invariants;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks at what must always hold in the bank. */
@RestController
class InvariantController {

    private final Invariants invariants;

    InvariantController(Invariants invariants) {
        this.invariants = invariants;
    }

    @GetMapping("/control/v1/invariants")
    List<Finding> look() {
        return invariants.look();
    }
}
