/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anju.centre.account.ContributionLimit;
import org.anju.centre.account.ContributionLimits;
import org.anju.centre.account.EmployerAccount;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.EmployerAccounts;
import org.anju.centre.account.EmployerRates;
import org.anju.centre.account.RateRange;
import org.anju.centre.account.Rosters;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.party.Employers;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ContributionRate;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Checks what an application says apart from its list: employer, month, rates. From then on until
 * the caller's transaction ends nobody on the employer's roster changes state, so that what is read
 * of them next still holds when it is declared.
 */
@Service
class ApplicationCheckService {

    /** The states of an employer account, by JGJ/T 320 A.4, in which it remits: 正常, 开户. */
    private static final Set<String> REMITTING = Set.of("01", "02");

    private final EmployerAccounts accounts;
    private final Rosters rosters;
    private final Employers employers;
    private final ContributionLimits limits;
    private final AccountingDays days;
    private final AdvanceRuleRepository advance;
    private final RemittanceRepository remittances;

    ApplicationCheckService(
            EmployerAccounts accounts,
            Rosters rosters,
            Employers employers,
            ContributionLimits limits,
            AccountingDays days,
            AdvanceRuleRepository advance,
            RemittanceRepository remittances) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.employers = employers;
        this.limits = limits;
        this.days = days;
        this.advance = advance;
        this.remittances = remittances;
    }

    /** Either by what the list is priced, or all that is wrong with the application at once. */
    ApplicationCheck check(RemittanceApplication application) {
        return check(application, true);
    }

    /** As {@link #check(RemittanceApplication)} of the one that is open itself. */
    ApplicationCheck checkButOpen(RemittanceApplication application) {
        return check(application, false);
    }

    private ApplicationCheck check(RemittanceApplication application, boolean alone) {
        List<RowProblem> problems = new ArrayList<>();
        EmployerAccount account = account(application, problems);
        YearMonth month = month(application.month(), problems);
        if (account == null || month == null) {
            return new ApplicationCheck.Faulty(month, problems);
        }
        if (alone) {
            open(account.number(), month).ifPresent(problems::add);
        }
        return check(account, month, problems);
    }

    /** The problem that another remittance of this account and month still awaits its payment. */
    Optional<RowProblem> open(EmployerAccountNo account, YearMonth month) {
        return remittances
                .open(account, month)
                .map(id -> ApplicationFault.REMITTANCE_OPEN.problem(month.toString(), id));
    }

    private ApplicationCheck check(
            EmployerAccount account, YearMonth month, List<RowProblem> problems) {
        ContributionLimit limit = limits.at(month.atDay(1)).orElse(null);
        EmployerRates rates = account.ratesIn(month).orElse(null);
        if (limit == null) {
            problems.add(ApplicationFault.LIMITS_MISSING.problem(month.toString()));
        }
        if (rates == null) {
            problems.add(ApplicationFault.RATES_MISSING.problem(month.toString()));
        }
        if (limit == null || rates == null) {
            return new ApplicationCheck.Faulty(month, problems);
        }
        checkRate(
                rates.employer(),
                limit.employer(),
                ApplicationFault.EMPLOYER_RATE_OUTSIDE_LIMITS,
                problems);
        checkRate(
                rates.person(),
                limit.person(),
                ApplicationFault.PERSON_RATE_OUTSIDE_LIMITS,
                problems);
        return problems.isEmpty()
                ? new ApplicationCheck.Sound(basis(account, month, rates, limit))
                : new ApplicationCheck.Faulty(month, problems);
    }

    private PricingBasis basis(
            EmployerAccount account,
            YearMonth month,
            EmployerRates rates,
            ContributionLimit limit) {
        String name = employers.find(account.employer()).orElseThrow().name();
        return new PricingBasis(account.number(), name, month, rates, limit);
    }

    private @Nullable EmployerAccount account(
            RemittanceApplication application, List<RowProblem> problems) {
        String given = application.employerAccount();
        Optional<EmployerAccount> account =
                EmployerAccountNo.isValid(given) && application.reaches(given)
                        ? accounts.find(new EmployerAccountNo(given))
                        : Optional.empty();
        if (account.isEmpty()) {
            problems.add(ApplicationFault.EMPLOYER_UNKNOWN.problem(given));
            return null;
        }
        rosters.hold(account.get().number());
        if (!REMITTING.contains(account.get().state().code())) {
            problems.add(
                    ApplicationFault.EMPLOYER_STATE.problem(given, account.get().state().name()));
        }
        return account.get();
    }

    private @Nullable YearMonth month(String given, List<RowProblem> problems) {
        return switch (MonthReading.of(given)) {
            case MonthReading.NoMonth(var problem) -> {
                problems.add(problem);
                yield null;
            }
            case MonthReading.Month(var month) -> {
                checkAdvance(month, problems);
                yield month;
            }
        };
    }

    private void checkAdvance(YearMonth month, List<RowProblem> problems) {
        AccountingDate books = days.current();
        int ahead = advance.monthsAheadMax(books);
        if (month.isAfter(YearMonth.from(books.value()).plusMonths(ahead))) {
            problems.add(ApplicationFault.MONTH_TOO_FAR_AHEAD.problem(month.toString(), ahead));
        }
    }

    private static void checkRate(
            ContributionRate rate,
            RateRange range,
            ApplicationFault fault,
            List<RowProblem> problems) {
        if (!range.allows(rate)) {
            problems.add(
                    fault.problem(rate.percent(), range.min().percent(), range.max().percent()));
        }
    }
}
