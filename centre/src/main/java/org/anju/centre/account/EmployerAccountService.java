/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.party.EmployerId;
import org.anju.centre.party.EmployerRegistration;
import org.anju.centre.party.Employers;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ContributionRate;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EmployerAccountService implements EmployerAccounts {

    private final EmployerAccountRepository repository;
    private final ContributionLimits limits;
    private final Employers employers;
    private final AccountingDays days;
    private final ActsService acts;
    private final Clock clock;

    EmployerAccountService(
            EmployerAccountRepository repository,
            ContributionLimits limits,
            Employers employers,
            AccountingDays days,
            ActsService acts,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.employers = employers;
        this.days = days;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EmployerAccountNo enrol(
            EmployerRegistration registration, EmployerRates rates, Actor actor) {
        return open(employers.register(registration, actor), rates, actor);
    }

    @Override
    @Transactional
    public EmployerAccountNo open(EmployerId employer, EmployerRates rates, Actor actor) {
        AccountingDate on = days.current();
        requireLawful(rates, on);
        EmployerAccountNo number = repository.add(employer, on, clock.instant());
        DatedRates dated = new DatedRates(YearMonth.from(on.value()), rates);
        repository.addRates(number, dated, clock.instant());
        acts.done(
                actor,
                "employer-account.open",
                "employer-account.opened",
                number.value(),
                Map.of(
                        "employer", employer.value().toString(),
                        "employer_rate", rates.employer().percent(),
                        "person_rate", rates.person().percent()));
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EmployerAccount> find(EmployerAccountNo number) {
        return repository.find(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EmployerAccountNo> numbersOf(EmployerId employer) {
        return repository.numbersOf(employer);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EmployerId, EmployerAccountNo> firstOf(Collection<EmployerId> employers) {
        return repository.firstOf(employers);
    }

    private void requireLawful(EmployerRates rates, AccountingDate on) {
        ContributionLimit limit =
                limits.at(on.value()).orElseThrow(() -> AccountRefusal.noLimits(on.value()));
        var problems =
                Stream.of(
                                problem("employer_rate", "单位", rates.employer(), limit.employer()),
                                problem("person_rate", "个人", rates.person(), limit.person()))
                        .flatMap(Optional::stream)
                        .toList();
        if (!problems.isEmpty()) {
            throw AccountRefusal.rates(problems);
        }
    }

    private static Optional<RowProblem> problem(
            String column, String whose, ContributionRate rate, RateRange range) {
        if (range.allows(rate)) {
            return Optional.empty();
        }
        return Optional.of(
                new RowProblem(
                        0,
                        column,
                        rate.percent(),
                        "RATE_OUTSIDE_LIMITS",
                        "%s缴存比例 %s%% 超出规定的 %s%% 至 %s%%；请改为范围内的比例"
                                .formatted(
                                        whose,
                                        rate.percent(),
                                        range.min().percent(),
                                        range.max().percent())));
    }
}
