/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.registry.RegistryChange.CloseAccount;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.Reapply;
import org.anju.centre.registry.RegistryChange.RegisterAccount;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryChange.RuleDifference;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.RegistryChange.SetLimit;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.route.RouteRules;
import org.anju.centre.route.RouteRules.Decided;
import org.anju.centre.route.Routes;
import org.anju.centre.route.TaskKind;
import org.anju.centre.route.Walk;
import org.anju.centre.route.WalkId;
import org.anju.centre.settlement.BankReasons;
import org.anju.centre.settlement.DifferenceRulings;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a change is approved: accounts are opened and closed, and what waited for an
 * agreement, a limit or another wallet is tried again by a new order.
 */
@Service
class ChangeEffectService {

    private final OwnAccounts accounts;
    private final LimitRepository limits;
    private final Routes routes;
    private final RouteRules rules;
    private final BankReasons reasons;
    private final DifferenceRulings rulings;

    ChangeEffectService(
            OwnAccounts accounts,
            LimitRepository limits,
            Routes routes,
            RouteRules rules,
            BankReasons reasons,
            DifferenceRulings rulings) {
        this.accounts = accounts;
        this.limits = limits;
        this.routes = routes;
        this.rules = rules;
        this.reasons = reasons;
        this.rulings = rulings;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(RequestedChange approved, Actor checker, Instant at) {
        switch (approved.change()) {
            case RegisterAgreement _ -> tryWhatWaitedForAnAgreement(checker);
            case EndAgreement _ -> {
                // From its last day on it is not in force: nothing else follows.
            }
            case RegisterAccount(var kind, var number, var name, var operator) ->
                    accounts.register(kind, number, name, operator, checker);
            case CloseAccount(var number) -> accounts.close(number, checker);
            case SetLimit limit ->
                    limits.openOf(limit.number())
                            .forEach(task -> tryAgain(task, approved.id(), checker, at));
            case SetPayingRule(var rule) ->
                    rules.set(rule, new Decided(approved.maker(), checker, at));
            case SetReleaseRule(var rule) ->
                    rules.set(rule, new Decided(approved.maker(), checker, at));
            case RuleDifference(var difference) ->
                    rulings.settle(difference.id(), approved.maker(), checker);
            case SetBankReason(var reason) -> reasons.set(reason, approved.maker(), checker);
            case Reapply reapply -> payAgain(reapply, approved.id(), checker, at);
        }
    }

    private void tryWhatWaitedForAnAgreement(Actor checker) {
        List<WalkId> waiting =
                routes.open().stream()
                        .filter(walk -> walk.tasks().contains(TaskKind.AGREEMENT))
                        .map(Walk::id)
                        .toList();
        waiting.forEach(walk -> routes.tryAgain(walk, Optional.empty(), checker));
    }

    // Where the new limit is still too low, the task and its clock stay.
    private void tryAgain(LimitTask task, ChangeId by, Actor checker, Instant at) {
        routes.tryAgain(task.walk(), Optional.empty(), checker);
        boolean waits =
                routes.find(task.walk())
                        .filter(walk -> walk.tasks().contains(TaskKind.LIMIT))
                        .isPresent();
        if (!waits) {
            limits.end(task.id(), by, at);
        }
    }

    private void payAgain(Reapply reapply, ChangeId by, Actor checker, Instant at) {
        LimitTask task = limits.find(reapply.task()).orElseThrow();
        Walk walk = routes.find(task.walk()).orElseThrow();
        limits.end(task.id(), by, at);
        routes.tryAgain(
                task.walk(),
                reapply.wallet()
                        .map(
                                number ->
                                        new TransactionParty(
                                                walk.payeeName(), AccountId.wallet(number))),
                checker);
    }
}
