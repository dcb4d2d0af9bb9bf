/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Duration;
import java.util.Optional;
import org.anju.centre.settlement.NewOrder;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.PaymentOrders;
import org.anju.centre.settlement.Timers;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the payment orders of the centre's legs, and sets the clock of those of others. */
@Service
class WalkOrderService {

    /** How the legs of orders begin that a walk made. */
    static final String LEG = "walk:";

    // A person is asked after half an hour about an order whose fate is unknown; what the bank has
    // not executed by then it must not execute any more.
    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(30);

    // Looked up when an order is made: settlement, which makes it, tells this package what became
    // of it.
    private final ObjectProvider<PaymentOrders> orders;
    private final AttemptRepository attempts;
    private final PayeeRepository payees;
    private final WalkViewService views;
    private final PassageService passages;
    private final AwaitRepository rules;
    private final Timers timers;

    WalkOrderService(
            ObjectProvider<PaymentOrders> orders,
            AttemptRepository attempts,
            PayeeRepository payees,
            WalkViewService views,
            PassageService passages,
            AwaitRepository rules,
            Timers timers) {
        this.orders = orders;
        this.attempts = attempts;
        this.payees = payees;
        this.views = views;
        this.passages = passages;
        this.rules = rules;
        this.timers = timers;
    }

    /**
     * Queues an order for a leg; it replaces the one that was refused before, if any was.
     *
     * @return why none may leave now; empty where one was queued
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<TaskKind> order(StandingWalk walk, int leg, Occasion occasion) {
        Optional<TaskKind> bar = passages.bar(walk, leg, occasion);
        if (bar.isEmpty()) {
            queue(walk, leg, occasion);
        }
        return bar;
    }

    /** Somebody else is expected to make a leg happen, and not to take too long. */
    @Transactional(propagation = Propagation.MANDATORY)
    void await(StandingWalk walk, int leg, Occasion occasion) {
        Awaited awaited = Awaited.of(walk.state(), leg);
        timers.set(
                WalkWatchService.KIND,
                WalkWatchService.subject(walk.id(), leg),
                rules.due(awaited.trigger(), awaited.sameDay(), occasion.at()));
    }

    private void queue(StandingWalk walk, int leg, Occasion occasion) {
        WalkAccounts accounts = views.accounts(walk);
        Place from =
                leg == WalkEvent.BACK ? WalkCourse.wayBack(walk.state()).from() : debit(walk, leg);
        Place to = leg == WalkEvent.BACK ? Place.DEPOSIT_ACCOUNT : walk.route().leg(leg).credit();
        OwnAccount debited = own(accounts, from);
        OrderId order =
                orders.getObject()
                        .queue(
                                new NewOrder(
                                        debited,
                                        kind(from, to),
                                        to == Place.PAYEE ? payee(walk) : party(own(accounts, to)),
                                        walk.amount(),
                                        walk.remark(),
                                        Optional.empty(),
                                        TIME_TO_LIVE,
                                        LEG + walk.id() + "/" + leg,
                                        attempts.latest(walk.id(), leg)),
                                occasion.actor());
        attempts.add(order, walk.id(), leg, debited.number(), walk.amount(), occasion.at());
    }

    private static Place debit(StandingWalk walk, int leg) {
        return walk.route().leg(leg).debit();
    }

    private static TransferKind kind(Place from, Place to) {
        if (from == Place.DEPOSIT_ACCOUNT) {
            return TransferKind.A2W;
        }
        return to == Place.DEPOSIT_ACCOUNT ? TransferKind.W2A : TransferKind.W2W;
    }

    private TransactionParty payee(StandingWalk walk) {
        return payees.latest(walk.id())
                .orElseThrow(() -> new IllegalStateException("walk " + walk.id() + " pays nobody"));
    }

    private static TransactionParty party(OwnAccount account) {
        return new TransactionParty(account.name(), account.onWire());
    }

    private static OwnAccount own(WalkAccounts accounts, Place place) {
        return accounts.at(place)
                .orElseThrow(() -> new IllegalStateException("the walk has no " + place));
    }
}
