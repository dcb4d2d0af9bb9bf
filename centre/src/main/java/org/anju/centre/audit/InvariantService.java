/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class InvariantService implements Invariants {

    private final List<InvariantCheck> checks;

    InvariantService(List<InvariantCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<InvariantResult> check() {
        return checks.stream()
                .map(check -> new InvariantResult(check.id(), check.title(), check.breaks()))
                .sorted(Comparator.comparing(InvariantResult::id))
                .toList();
    }
}
