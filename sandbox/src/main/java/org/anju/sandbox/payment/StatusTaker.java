/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.Message;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.stereotype.Component;

/** Answers what became of an order (pacs.028), by what is decided when it is asked. */
@Component
class StatusTaker implements MessageTaker {

    private static final String NEVER_RECEIVED = "AG09";

    private final KnownOrders orders;
    private final OutcomeRepository outcomes;
    private final BatchStatus batches;
    private final Outbox outbox;
    private final BankHabits habits;
    private final Ids ids;
    private final Clock clock;

    StatusTaker(
            KnownOrders orders,
            OutcomeRepository outcomes,
            BatchStatus batches,
            Outbox outbox,
            BankHabits habits,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.outcomes = outcomes;
        this.batches = batches;
        this.outbox = outbox;
        this.habits = habits;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof StatusRequest;
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return Optional.empty(); // A stranger's order is one that he has never sent.
    }

    @Override
    public void take(TakenMessage taken) {
        OriginalPayment original = ((StatusRequest) taken.message()).original();
        if (batches.answers(taken.sender(), original)) {
            return;
        }
        Optional<Instruction> known = orders.find(taken.sender(), original);
        String messageId = Ids.onWire(ids.next());
        PaymentStatusReport report =
                new PaymentStatusReport(
                        messageId,
                        WireTime.now(clock),
                        original.messageId(),
                        original.definition(),
                        known.map(order -> order.names().groupId())
                                .orElse(PaymentStatusReport.NO_GROUP),
                        Optional.empty(),
                        List.of(known.map(this::line).orElseGet(() -> neverReceived(original))));
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.ANSWER,
                                messageId,
                                report,
                                taken.sender(),
                                null,
                                0,
                                false,
                                taken.id())));
    }

    private TransactionStatus line(Instruction order) {
        return outcomes.find(order.id())
                .map(ToldStatus::of)
                .orElseGet(ToldStatus::pending)
                .line(order, habits);
    }

    private static TransactionStatus neverReceived(OriginalPayment original) {
        return new TransactionStatus(
                original.instructionId(),
                original.endToEndId(),
                original.uetr(),
                WireStatus.REJECTED,
                Optional.of(NEVER_RECEIVED),
                Optional.of("the bank has never received this order"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
