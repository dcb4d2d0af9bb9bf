/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderTransitions.Step;
import org.anju.kernel.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is known about orders: by the table alone, with whoever ordered them told in the
 * same transaction. The order is held by the caller.
 */
@Service
class OrderStateService {

    private static final Logger LOG = LoggerFactory.getLogger(OrderStateService.class);

    private final OrderRepository orders;
    // Asked for when it is needed: whoever orders also needs the way to order.
    private final ObjectProvider<OrderOutcome> outcomes;
    private final AccountingDays days;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final StepListener steps;
    private final Clock clock;

    OrderStateService(
            OrderRepository orders,
            ObjectProvider<OrderOutcome> outcomes,
            AccountingDays days,
            ActionLog actionLog,
            Outbox outbox,
            StepListener steps,
            Clock clock) {
        this.orders = orders;
        this.outcomes = outcomes;
        this.days = days;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.steps = steps;
        this.clock = clock;
    }

    /** Something became known about an order; answers the order as it stands after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Kept tell(Kept order, OrderEvent event, OrderNews news) {
        Instant now = clock.instant();
        return switch (OrderTransitions.step(order.state(), event)) {
            case Step.Moves(var to) -> move(order, event, to, news, now);
            case Step.Stays() -> {
                orders.addEvent(order, event, order.state(), false, news, now);
                yield order;
            }
            case Step.Conflicts() -> {
                orders.addEvent(order, event, order.state(), true, news, now);
                handOver(IncidentKind.ORDER_CONFLICT, order, news);
                yield order;
            }
        };
    }

    /**
     * A payment that was told as executed has not been made: as if its money had come back, it may
     * be made again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Kept unmade(Kept executed, OrderNews news, LocalDate bankDate) {
        Kept returned = tell(executed, OrderEvent.RETURN, news);
        UnmadeOrder unmade = new UnmadeOrder(returned.order(), bankDate, days.current());
        outcomes.orderedStream().forEach(outcome -> outcome.unmade(unmade));
        return returned;
    }

    /** Hands an order to a person of the settlement desk. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handOver(IncidentKind kind, Kept order, OrderNews news) {
        LOG.warn("order {} is {}: {}, {}", order.id(), order.state(), kind, news.words());
        orders.openIncident(kind, order.id(), news.source(), clock.instant());
    }

    private Kept move(Kept order, OrderEvent event, OrderState to, OrderNews news, Instant now) {
        orders.addEvent(order, event, to, false, news, now);
        orders.move(order.id(), to, now);
        Kept moved = orders.hold(order.id());
        steps.reached(HandlingStep.ORDER_MOVED);
        if (to.rank().compareTo(OrderState.Rank.DECIDED) >= 0) {
            record(moved.order());
        }
        switch (to) {
            case SETTLED -> settled(moved.order(), news, now);
            case REJECTED, CANCELLED, NOT_EXECUTED -> refused(moved.order(), news);
            case SUSPENDED -> handOver(IncidentKind.ORDER_HELD, moved, news);
            case MANUAL -> handOver(IncidentKind.ORDER_CONFLICT, moved, news);
            // Who withdraws knows it; a return is told with its notice.
            case QUEUED,
                    SENDING,
                    RECEIVED,
                    IN_PROGRESS,
                    UNKNOWN,
                    NOT_FOUND,
                    VOID,
                    RETURNED,
                    RECONCILED -> {}
        }
        steps.reached(HandlingStep.OUTCOME_TOLD);
        return moved;
    }

    private void settled(PaymentOrder order, OrderNews news, Instant now) {
        LocalDate bankDate = news.bankDate();
        SettledOrder settled =
                new SettledOrder(
                        order,
                        news.proof(),
                        bankDate == null ? LocalDate.ofInstant(now, ChinaTime.ZONE) : bankDate,
                        days.current());
        outcomes.orderedStream().forEach(outcome -> outcome.settled(settled));
    }

    private void refused(PaymentOrder order, OrderNews news) {
        RefusedOrder refused =
                new RefusedOrder(order, news.code(), news.words(), news.retry(), days.current());
        outcomes.orderedStream().forEach(outcome -> outcome.refused(refused));
    }

    private void record(PaymentOrder order) {
        String state = order.state().name();
        actionLog.record(
                new AuditRecord(
                        Actor.BANK_LINK,
                        "payment-order.decide",
                        order.id().toString(),
                        Outcome.SUCCEEDED,
                        Map.of("state", state)));
        outbox.publish(
                new OutboxMessage(
                        "payment-order.decided",
                        order.id().toString(),
                        Map.of("state", state, "leg", order.leg())));
    }
}
