/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.OrderBatch;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.core.BulkOrder;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.payment.ReceivedBatch.Execution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes batches, each in one transaction with its lines, bookings, notices and results: a bank
 * that is killed has executed it whole or not at all.
 */
@Component
class BatchExecution {

    private static final String WRONG_TOTALS = "AM10";
    private static final String UNREADABLE = "NARR";
    private static final String GROUP_STANDS = "DU02";

    private final BatchRepository batches;
    private final BatchIntake intake;
    private final BatchBooking bookings;
    private final BatchResults results;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    BatchExecution(
            BatchRepository batches,
            BatchIntake intake,
            BatchBooking bookings,
            BatchResults results,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.intake = intake;
        this.bookings = bookings;
        this.results = results;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** A file that cannot be executed as it is; what was kept of its lines is undone. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Unread(String reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /** Executes every batch that is due by the bank's clock; tells how many lines those had. */
    int executeDue() {
        int executed = 0;
        Optional<Integer> lines = executeNext();
        while (lines.isPresent()) {
            executed += lines.get();
            lines = executeNext();
        }
        return executed;
    }

    private Optional<Integer> executeNext() {
        return transaction.execute(_ -> batches.lockNext(clock.instant()).map(this::execute));
    }

    private int execute(ReceivedBatch batch) {
        OrderBatch head;
        try {
            head = savepoint.execute(_ -> read(batch));
        } catch (Unread unread) {
            refuseWhole(batch, unread.reason);
            return 0;
        }
        Instant begins = head.executionDate().atStartOfDay(ChinaTime.ZONE).toInstant();
        if (begins.isAfter(clock.instant())) {
            batches.putOff(batch.id(), begins);
            return 0;
        }
        BulkOrder order =
                new BulkOrder(
                        batch.id(),
                        head.own().account(),
                        batch.collects(),
                        batch.sender(),
                        head.groupId(),
                        batch.collects() ? "批量代收" : "批量代发");
        UUID booking = bookings.book(batch, order, intake.isBookedOnce(head)).orElse(null);
        Execution execution = new Execution(head.groupId(), null, head.own(), booking);
        batches.decide(batch.id(), execution);
        results.tell(batch, execution, head.totals().lines());
        return head.totals().lines();
    }

    // A file for a later date is read again on it.
    private OrderBatch read(ReceivedBatch batch) {
        if (batch.suffers(BatchFault.BATCH_REFUSED)) {
            throw new Unread(UNREADABLE);
        }
        try {
            OrderBatch head = intake.read(batch);
            if (!head.messageId().equals(batch.messageId())
                    || !head.initiator().equals(batch.sender())) {
                throw new Unread(UNREADABLE);
            }
            if (batches.groupStands(batch.sender(), head.groupId())) {
                throw new Unread(GROUP_STANDS);
            }
            return head;
        } catch (MessageRefusal refusal) {
            String value = refusal.value();
            boolean totals = value.startsWith("NbOfTxs") || value.startsWith("CtrlSum");
            throw new Unread(totals ? WRONG_TOTALS : UNREADABLE);
        }
    }

    private void refuseWhole(ReceivedBatch batch, String reason) {
        Execution execution = new Execution(PaymentStatusReport.NO_GROUP, reason, null, null);
        batches.decide(batch.id(), execution);
        results.refuse(batch, execution);
    }
}
