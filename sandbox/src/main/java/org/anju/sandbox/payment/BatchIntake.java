/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.anju.channel.message.BatchReader;
import org.anju.channel.message.BatchReceiver;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.DirectDebit;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.OrderBatch;
import org.anju.sandbox.core.BulkBank;
import org.anju.sandbox.core.BulkLine;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.reception.Bodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the file of a batch, its lines one by one into the table, in the caller's transaction. */
@Component
class BatchIntake {

    private final Bodies bodies;
    private final BulkBank bulk;
    private final BankHabits habits;

    BatchIntake(Bodies bodies, BulkBank bulk, BankHabits habits) {
        this.bodies = bodies;
        this.bulk = bulk;
        this.habits = habits;
    }

    /** Whether the bank books the batch once for all its lines, whatever was ordered. */
    boolean isBookedOnce(OrderBatch head) {
        return habits.booksOnce(head.batchBooking());
    }

    /**
     * Reads the file and keeps its lines.
     *
     * @return what stands before them
     * @throws MessageRefusal if it is anything but one batch; what was kept must then be undone
     */
    OrderBatch read(ReceivedBatch batch) throws MessageRefusal {
        try (InputStream body = bodies.open(batch.id())) {
            if (batch.collects()) {
                Reading<DirectDebit> reading = new Reading<>(batch, BatchIntake::debit);
                BatchReader.readCollections(body, reading);
                return reading.end();
            }
            Reading<CreditTransfer> reading = new Reading<>(batch, BatchIntake::transfer);
            BatchReader.readPayments(body, reading);
            return reading.end();
        } catch (IOException e) {
            throw new UncheckedIOException("batch " + batch.id(), e);
        }
    }

    private static BulkLine transfer(CreditTransfer line) {
        return new BulkLine(
                1,
                line.creditor().account().number(),
                line.creditor().name(),
                line.amount(),
                line.uetr(),
                line.instructionId(),
                line.endToEndId(),
                line.remark(),
                line.expires().toInstant(),
                null,
                null,
                null);
    }

    private static BulkLine debit(DirectDebit line) {
        return new BulkLine(
                1,
                line.debtor().account().number(),
                line.debtor().name(),
                line.amount(),
                line.uetr(),
                line.instructionId(),
                line.endToEndId(),
                line.remark(),
                line.expires().toInstant(),
                null,
                null,
                null);
    }

    /** Lines on their way into the table. */
    private final class Reading<L> implements BatchReceiver<OrderBatch, L> {

        private static final int CHUNK = 2_000;

        private final ReceivedBatch batch;
        private final Function<L, BulkLine> form;
        private final List<BulkLine> chunk = new ArrayList<>(CHUNK);
        private @Nullable OrderBatch head;
        private int number;

        Reading(ReceivedBatch batch, Function<L, BulkLine> form) {
            this.batch = batch;
            this.form = form;
        }

        @Override
        public void begin(BusinessHeader header, OrderBatch told) {
            head = told;
        }

        @Override
        public void line(L line) {
            chunk.add(form.apply(line).numbered(++number));
            if (chunk.size() == CHUNK) {
                pass();
            }
        }

        OrderBatch end() {
            pass();
            return Objects.requireNonNull(head);
        }

        private void pass() {
            if (!chunk.isEmpty()) {
                bulk.add(batch.id(), chunk);
                chunk.clear();
            }
        }
    }
}
