/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.springframework.stereotype.Service;

/**
 * Looks after orders of which the bank has not said the last word: asks what became of them, sends
 * the same bytes again where it has none, ends what can no longer be executed, and calls a person
 * in time.
 */
@Service
class OrderWatchService {

    private static final int ORDERS_MAX = 100;
    private static final OrderNews TIMER = OrderNews.own("timer");

    private final OrderWatchRepository watch;
    private final OrderRepository orders;
    private final OrderStateService states;
    private final OrderMessageService messages;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    OrderWatchService(
            OrderWatchRepository watch,
            OrderRepository orders,
            OrderStateService states,
            OrderMessageService messages,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.watch = watch;
        this.orders = orders;
        this.states = states;
        this.messages = messages;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** Looks after every order that is due, once. */
    void look() {
        Instant now = clock.instant();
        transaction.run(
                () -> {
                    List<OrderId> due = watch.due(now, ORDERS_MAX);
                    due.forEach(id -> look(orders.hold(id), now));
                    return due;
                });
        transaction.run(
                () -> {
                    List<OrderId> called = watch.callPerson(now, ORDERS_MAX);
                    called.forEach(this::call);
                    return called;
                });
    }

    private void call(OrderId id) {
        states.handOver(IncidentKind.ORDER_UNKNOWN, orders.hold(id), TIMER);
    }

    private void look(Kept order, Instant now) {
        switch (order.state()) {
            case QUEUED -> end(order, now);
            case RECEIVED, IN_PROGRESS -> ask(states.tell(order, OrderEvent.SILENCE, TIMER), now);
            case UNKNOWN, SUSPENDED -> ask(order, now);
            case NOT_FOUND -> absent(order, now);
            case SENDING,
                    MANUAL,
                    VOID,
                    SETTLED,
                    REJECTED,
                    CANCELLED,
                    NOT_EXECUTED,
                    RETURNED,
                    RECONCILED ->
                    throw new IllegalStateException("nothing is due for " + order.order());
        }
    }

    // Its time is over and nothing of it has ever left.
    private void end(Kept order, Instant now) {
        if (messages.withdraw(order.order())) {
            states.tell(order, OrderEvent.FENCE, TIMER);
        } else {
            watch.lookAgain(order.id(), now);
        }
    }

    // While the bank may still execute it, it gets the same bytes again; after that it is over as
    // soon
    // as nothing can contradict it any more.
    private void absent(Kept order, Instant now) {
        if (now.isBefore(order.order().expiresAt())) {
            messages.sendAgain(order.order());
            watch.lookAgain(order.id(), now);
        } else if (watch.isFenced(order.id())) {
            states.tell(order, OrderEvent.FENCE, TIMER);
        } else if (watch.isAbsentAfterExpiry(order.id())) {
            watch.lookAgain(order.id(), now);
        } else {
            ask(order, now);
        }
    }

    private void ask(Kept order, Instant now) {
        watch.addQuery(order.id(), messages.freezeQuery(order, now), now);
        steps.reached(HandlingStep.QUERY_WRITTEN);
    }
}
