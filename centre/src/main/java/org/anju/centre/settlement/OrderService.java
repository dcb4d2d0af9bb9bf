/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderRepository.Minted;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mints and freezes orders in the transaction of the business that orders. */
@Service
class OrderService implements PaymentOrders {

    private final OrderRepository orders;
    private final OrderStateService states;
    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final BankSettings bank;
    private final ChannelSettings channel;
    private final ActionLog actionLog;
    private final StepListener steps;
    private final Ids ids;
    private final Clock clock;

    OrderService(
            OrderRepository orders,
            OrderStateService states,
            OutgoingRepository outgoing,
            BankAnswerService messages,
            BankSettings bank,
            ChannelSettings channel,
            ActionLog actionLog,
            StepListener steps,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.states = states;
        this.outgoing = outgoing;
        this.messages = messages;
        this.bank = bank;
        this.channel = channel;
        this.actionLog = actionLog;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public OrderId queue(NewOrder order, Actor actor) {
        order.retryOf().ifPresent(this::requireNotExecuted);
        Instant now = clock.instant();
        Instant expiresAt = now.plus(order.timeToLive());
        Minted minted =
                new Minted(
                        new OrderId(ids.next()),
                        Ids.onWire(ids.next()),
                        Ids.onWire(ids.next()),
                        Ids.onWire(ids.next()),
                        ids.uetr());
        byte[] body =
                messages.frozen(minted.messageId(), initiation(minted, order, now, expiresAt));
        outgoing.add(
                bank.node(),
                PaymentInitiation.DEFINITION,
                List.of(new Outgoing(minted.messageId(), body)),
                now);
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
        if (!outgoing.withdraw(order.messageId())) {
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

    private PaymentInitiation initiation(
            Minted minted, NewOrder order, Instant now, Instant expiresAt) {
        OffsetDateTime created = OffsetDateTime.ofInstant(now, ChinaTime.ZONE);
        CreditTransfer transfer =
                new CreditTransfer(
                        minted.instructionId(),
                        minted.endToEndId(),
                        minted.uetr(),
                        order.kind(),
                        order.amount(),
                        order.creditor(),
                        Optional.empty(),
                        order.purpose(),
                        order.remark(),
                        OffsetDateTime.ofInstant(expiresAt, ChinaTime.ZONE));
        PaymentGroup group =
                new PaymentGroup(
                        minted.instructionId(),
                        false,
                        created.toLocalDate(),
                        new TransactionParty(order.debit().name(), order.debit().onWire()),
                        AgentId.node(bank.node()),
                        List.of(transfer));
        return new PaymentInitiation(minted.messageId(), created, channel.node(), List.of(group));
    }
}
