/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.Message;
import org.anju.channel.message.PaymentInitiation;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.fault.BatchFaults;
import org.anju.sandbox.reception.AnswerLoss;
import org.anju.sandbox.reception.FileTaker;
import org.anju.sandbox.reception.MessageTaker;
import org.anju.sandbox.reception.NotTaken;
import org.anju.sandbox.reception.TakenMessage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes batches: payouts whose account is booked once, all collections, and whatever is too large
 * to be read at once. They are read when they are executed.
 */
@Component
@Order(0)
class BatchTaker implements MessageTaker, FileTaker {

    private final BatchRepository batches;
    private final BatchFaults faults;
    private final ExecutionBell bell;
    private final Clock clock;

    BatchTaker(BatchRepository batches, BatchFaults faults, ExecutionBell bell, Clock clock) {
        this.batches = batches;
        this.faults = faults;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof CollectionInitiation
                || message instanceof PaymentInitiation orders && isBatch(orders);
    }

    /** Whether an order to pay is one batch and not a list of single payments. */
    static boolean isBatch(PaymentInitiation orders) {
        return orders.groups().size() == 1 && orders.groups().getFirst().batchBooking();
    }

    @Override
    public boolean takes(String definition) {
        return definition.equals(PaymentInitiation.DEFINITION)
                || definition.equals(CollectionInitiation.DEFINITION);
    }

    @Override
    public Optional<NotTaken> objection(String sender, Message message) {
        return Optional.empty(); // That its sender orders for itself the envelope has ensured.
    }

    @Override
    public Optional<AnswerLoss> loss(Message message) {
        return loss();
    }

    @Override
    public Optional<AnswerLoss> loss() {
        return faults.assignToReceipt().flatMap(BatchFault::like).map(Losses::of);
    }

    @Override
    public void take(TakenMessage taken) {
        take(taken.id(), taken.sender(), taken.messageId(), taken.message().definition());
    }

    @Override
    public void take(UUID id, String sender, String messageId, String definition) {
        batches.add(
                new ReceivedBatch(
                        id,
                        sender,
                        messageId,
                        definition,
                        clock.instant(),
                        faults.assign().orElse(null),
                        Optional.empty()));
        bell.ringAfterCommit();
    }
}
