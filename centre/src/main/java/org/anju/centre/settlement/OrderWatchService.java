/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.StatusRequest;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
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
    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final BankSettings bank;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Ids ids;
    private final Clock clock;

    OrderWatchService(
            OrderWatchRepository watch,
            OrderRepository orders,
            OrderStateService states,
            OutgoingRepository outgoing,
            BankAnswerService messages,
            BankSettings bank,
            PostingTransaction transaction,
            StepListener steps,
            Ids ids,
            Clock clock) {
        this.watch = watch;
        this.orders = orders;
        this.states = states;
        this.outgoing = outgoing;
        this.messages = messages;
        this.bank = bank;
        this.transaction = transaction;
        this.steps = steps;
        this.ids = ids;
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
        if (outgoing.withdraw(order.order().messageId())) {
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
            outgoing.sendAgain(List.of(order.order().messageId()));
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
        String messageId = Ids.onWire(ids.next());
        StatusRequest request =
                new StatusRequest(
                        messageId,
                        OffsetDateTime.ofInstant(now, ChinaTime.ZONE),
                        new OriginalPayment(
                                order.order().messageId(),
                                PaymentInitiation.DEFINITION,
                                order.instructionId(),
                                order.endToEndId(),
                                order.order().uetr()));
        outgoing.add(
                bank.node(),
                StatusRequest.DEFINITION,
                List.of(new Outgoing(messageId, messages.frozen(messageId, request))),
                now);
        watch.addQuery(order.id(), messageId, now);
        steps.reached(HandlingStep.QUERY_WRITTEN);
    }
}
