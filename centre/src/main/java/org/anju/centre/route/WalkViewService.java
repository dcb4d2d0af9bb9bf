/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Optional;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.channel.message.TransactionParty;
import org.springframework.stereotype.Service;

/** Shows walks as businesses and desks see them. */
@Service
class WalkViewService {

    private final WalkRepository walks;
    private final PayeeRepository payees;
    private final TaskRepository tasks;
    private final OwnAccounts accounts;

    WalkViewService(
            WalkRepository walks,
            PayeeRepository payees,
            TaskRepository tasks,
            OwnAccounts accounts) {
        this.walks = walks;
        this.payees = payees;
        this.tasks = tasks;
        this.accounts = accounts;
    }

    /** The walk that must be there. */
    Walk of(WalkId id) {
        return of(walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id)));
    }

    Walk of(StandingWalk walk) {
        return new Walk(
                walk.id(),
                walk.route(),
                walk.business(),
                walk.caseKey(),
                walk.amount(),
                accounts(walk),
                payees.latest(walk.id()).map(TransactionParty::name).orElse(""),
                walk.state().phase(),
                walk.state().legs().stream().map(LegState::name).toList(),
                tasks.open(walk.id()));
    }

    WalkAccounts accounts(StandingWalk walk) {
        return new WalkAccounts(
                registered(walk.deposit()),
                registered(walk.wallet()),
                registered(walk.loanWallet()));
    }

    private Optional<OwnAccount> registered(Optional<String> number) {
        return number.map(
                each ->
                        accounts.find(each)
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "a walk uses an account that is not"
                                                                + " registered")));
    }
}
