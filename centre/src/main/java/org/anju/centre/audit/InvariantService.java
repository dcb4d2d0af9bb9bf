/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Service
class InvariantService implements Invariants {

    private final List<InvariantCheck> checks;
    private final BreaksRepository repository;

    InvariantService(List<InvariantCheck> checks, BreaksRepository repository) {
        this.checks = List.copyOf(checks);
        this.repository = repository;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<InvariantResult> check() {
        return checks.stream()
                .map(check -> new InvariantResult(check.id(), check.title(), breaks(check)))
                .sorted(Comparator.comparing(InvariantService::place))
                .toList();
    }

    @Override
    public List<DemandedInvariant> awaited() {
        return Arrays.stream(DemandedInvariant.values())
                .filter(demanded -> checks.stream().noneMatch(demanded::isAbout))
                .toList();
    }

    // I2 before I2b before I10.
    private static String place(InvariantResult result) {
        return result.id().replaceFirst("^([A-Z])(\\d)(\\D|$)", "$10$2$3");
    }

    private Breaks breaks(InvariantCheck check) {
        return switch (check) {
            case SqlInvariant sql -> repository.of(sql.query());
            case ReadInvariant read -> read.breaks().get();
        };
    }
}
