/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.anju.centre.collection.CaseFilter;
import org.anju.centre.collection.CaseRow;
import org.anju.centre.collection.CaseState;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.springframework.stereotype.Service;

/** Says for whom a clerk acts in the hall, and which month comes next. */
@Service
class HallEmployerService {

    /** Enough for ten years of months, however late some of them were declared. */
    private static final int CASES_SEEN = 120;

    private static final Set<CaseState> DECLARED =
            Set.of(CaseState.CHECKING, CaseState.AWAITING_PAYMENT, CaseState.POSTED);

    private final EmployerNameService names;
    private final RemittanceCases cases;
    private final Clock clock;

    HallEmployerService(EmployerNameService names, RemittanceCases cases, Clock clock) {
        this.names = names;
        this.cases = cases;
        this.clock = clock;
    }

    HallEmployer of(SignedIn clerk) {
        String account = account(clerk);
        return new HallEmployer(account, names.nameOf(account).orElse(account), next(clerk));
    }

    /** The account of the employer for which a clerk acts; every clerk has one. */
    static String account(SignedIn clerk) {
        return Objects.requireNonNull(clerk.employerAccount(), "a clerk acts for an employer");
    }

    /** The month after the last one that was declared, else this month. */
    private YearMonth next(SignedIn clerk) {
        var declared =
                new CaseFilter("", DECLARED, Optional.empty(), Optional.empty(), Optional.empty());
        return cases.list(declared, clerk, 0, CASES_SEEN).cases().stream()
                .map(CaseRow::month)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .map(month -> month.plusMonths(1))
                .orElseGet(() -> YearMonth.now(clock.withZone(ChinaTime.ZONE)));
    }
}
