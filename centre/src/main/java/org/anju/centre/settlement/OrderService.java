/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderRepository.Minted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mints and freezes orders in the transaction of the business that orders. */
@Service
class OrderService implements PaymentOrders {

    private final OrderRepository orders;
    private final OrderStateService states;
    private final OrderMessageService messages;
    private final ActionLog actionLog;
    private final StepListener steps;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            OrderStateService states,
            OrderMessageService messages,
            ActionLog actionLog,
            StepListener steps,
            Clock clock) {
        this.orders = orders;
        this.states = states;
        this.messages = messages;
        this.actionLog = actionLog;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderId queue(NewOrder order, Actor actor) {
        order.retryOf().ifPresent(this::requireNotExecuted);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(order.timeToLive());
        Minted minted = messages.freeze(order, now, expiresAt);
        orders.add(minted, order, now, expiresAt);
        actionLog.record(
                new AuditRecord(
                        actor,
                        "payment-order.queue",
                        minted.id().toString(),
                        Outcome.SUCCEEDED,
                        Map.of("leg", order.leg())));
        steps.reached(HandlingStep.ORDER_WRITTEN);
        return minted.id();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(OrderId id, Actor actor) {
        // The message first: a lane that takes it holds it, and is waited for.
        PaymentOrder order =
                find(id).orElseThrow(() -> SettlementRefusal.orderUnknown(id.toString()));
        if (!messages.withdraw(order)) {
            throw SettlementRefusal.orderHasLeft(id.toString());
        }
        states.tell(orders.hold(id), OrderEvent.WITHDRAWAL, OrderNews.own(actor.number()));
        actionLog.record(AuditRecord.succeeded(actor, "payment-order.withdraw", id.toString()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentOrder> find(OrderId id) {
        return orders.find(id).map(Kept::order);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentOrder> ofLeg(String leg) {
        return orders.lastOfLeg(leg).map(Kept::order);
    }

    private void requireNotExecuted(OrderId replaced) {
        Kept order =
                orders.find(replaced)
                        .orElseThrow(() -> SettlementRefusal.orderUnknown(replaced.toString()));
        if (!order.state().isDefinitelyNotExecuted()) {
            throw SettlementRefusal.orderMayBeExecuted(replaced.toString());
        }
    }
}
