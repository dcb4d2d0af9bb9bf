/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.account.PersonalAccountRepository.StateChange;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves personal accounts along the legal moves of the code table (封存、启封、销户、冻结、解冻). */
@Service
class StateChangeService {

    private static final int REASON_MAX = 255;

    private final PersonalAccountRepository repository;
    private final RosterRepository rosters;
    private final ObjectProvider<ClosingGuard> guards;
    private final AccountingDays days;
    private final ActsService acts;
    private final Ids ids;
    private final Clock clock;

    StateChangeService(
            PersonalAccountRepository repository,
            RosterRepository rosters,
            ObjectProvider<ClosingGuard> guards,
            AccountingDays days,
            ActsService acts,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.rosters = rosters;
        this.guards = guards;
        this.days = days;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    PersonalAccount change(PersonalAccountNo number, String state, String reason, Actor actor) {
        String told = reason.strip();
        if (told.isEmpty() || told.length() > REASON_MAX) {
            throw AccountRefusal.reasonLength(REASON_MAX);
        }
        // The roster before the account, as whoever declares or posts a list takes them.
        rosters.lock(required(number, repository.find(number)).employerAccount());
        PersonalAccount before = required(number, repository.lock(number));
        if (repository.closes(state)) {
            requireFree(before);
        }
        boolean moved =
                repository.move(
                        new StateChange(
                                ids.next(), number, state, told, days.current(), clock.instant()));
        if (!moved) {
            throw AccountRefusal.stateMove(before, state, repository.moves(number));
        }
        acts.done(
                actor,
                "personal-account.change-state",
                "personal-account.state-changed",
                number.value(),
                Map.of("from", before.state().code(), "to", state));
        return required(number, repository.find(number));
    }

    /** Nobody's account is closed while money is on its way to it. */
    private void requireFree(PersonalAccount account) {
        guards.orderedStream()
                .map(guard -> guard.keepsOpen(account))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(
                        caseNo -> {
                            throw AccountRefusal.keptOpen(account.number(), caseNo);
                        });
    }

    private static PersonalAccount required(
            PersonalAccountNo number, Optional<PersonalAccount> found) {
        return found.orElseThrow(() -> AccountRefusal.accountUnknown(number));
    }
}
