/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.Clock;
import java.util.Map;
import org.anju.centre.archive.Evidence;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Ledger;
import org.anju.kernel.AccountingDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the accounts of a list that is in the archive: all of them in one transaction, or none. */
@Service
class AccountOpeningService {

    static final String ACTION = "personal-accounts.open";

    /** From how many persons on a list is worth a look at the tables' statistics. */
    private static final int MANY = 1_000;

    private final EmployerAccountRepository employers;
    private final EmployeeListService lists;
    private final OpeningRepository repository;
    private final Ledger ledger;
    private final AccountingDays days;
    private final ActsService acts;
    private final Clock clock;

    AccountOpeningService(
            EmployerAccountRepository employers,
            EmployeeListService lists,
            OpeningRepository repository,
            Ledger ledger,
            AccountingDays days,
            ActsService acts,
            Clock clock) {
        this.employers = employers;
        this.lists = lists;
        this.repository = repository;
        this.ledger = ledger;
        this.days = days;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    Opening open(EmployerAccountNo employer, Evidence list, Actor actor) {
        AccountingDate on = days.current();
        requireHiring(employer);
        lists.take(list.id(), employer, on.value());
        int opened = repository.open(employer, list.id(), on, clock.instant());
        if (opened >= MANY) {
            repository.analyze();
        }
        employers.activate(employer);
        int subjects =
                ledger.openSubjects(
                        ControlAccount.PERSONAL_FUND,
                        OpeningRepository.openedAccounts(employer, list.id()));
        if (subjects != opened) {
            throw new IllegalStateException(
                    "opened " + opened + " accounts, but " + subjects + " in the ledger");
        }
        acts.done(
                actor,
                ACTION,
                "personal-accounts.opened",
                employer.value(),
                Map.of(
                        "opened", String.valueOf(opened),
                        "list", list.id().toString(),
                        "sm3", list.sm3Hex()));
        return new Opening(opened, list.id());
    }

    private void requireHiring(EmployerAccountNo employer) {
        EmployerAccountRepository.Locked account =
                employers
                        .lock(employer)
                        .orElseThrow(() -> AccountRefusal.employerUnknown(employer));
        if (!account.hires()) {
            throw AccountRefusal.employerState(employer, account.state());
        }
    }
}
