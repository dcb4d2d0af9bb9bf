/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.core.BulkBank;
import org.anju.sandbox.core.BulkLine;
import org.anju.sandbox.delivery.LargeResults;
import org.anju.sandbox.delivery.LargeResults.LargeResult;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.payment.ReceivedBatch.Execution;
import org.springframework.stereotype.Component;

/** Writes the results of batches line by line and queues them, in the caller's transaction. */
@Component
class BatchResults {

    private static final String TAG = "</DtldNbOfTxs>";

    private final BulkBank bulk;
    private final LargeResults large;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final BankHabits habits;
    private final String ownNode;

    BatchResults(
            BulkBank bulk,
            LargeResults large,
            Outbox outbox,
            Ids ids,
            Clock clock,
            SandboxProperties properties) {
        this.bulk = bulk;
        this.large = large;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.habits = properties.habits();
        this.ownNode = properties.node();
    }

    /** Tells what became of a batch of so many lines, as its fault has it. */
    void tell(ReceivedBatch batch, Execution execution, int lines) {
        Telling all = Telling.of(batch, execution);
        BatchFault fault = batch.fault() == null ? null : batch.fault().fault();
        if (fault == BatchFault.BATCH_PARTIAL) {
            queue(all.upTo(Math.max(1, lines / 2)));
        } else if (fault == BatchFault.BATCH_TOTALS_LIE) {
            queue(all.spoilt(BatchResults::countingOneMore));
        } else if (fault == BatchFault.BATCH_UNKNOWN_CODE) {
            queue(all.saying(BatchWord.UNKNOWN_REASON));
        } else if (fault == BatchFault.BATCH_UNKNOWN_STATUS) {
            queue(all.saying(BatchWord.UNKNOWN_STATUS));
        } else {
            queue(all);
        }
        if (fault == BatchFault.BATCH_RESULT_TWICE) {
            queue(all);
        } else if (fault == BatchFault.BATCH_CONTRADICTORY) {
            queue(all.saying(BatchWord.OPPOSITE));
        }
    }

    /** Tells all of a decided batch once more, to somebody who asks. */
    void tellAgain(ReceivedBatch batch, Execution execution) {
        if (execution.reason() == null) {
            queue(Telling.again(batch, execution));
        } else {
            refuse(batch, execution);
        }
    }

    /** Tells that a file is refused as a whole. */
    void refuse(ReceivedBatch batch, Execution execution) {
        String messageId = Ids.onWire(ids.next());
        PaymentStatusReport report =
                new PaymentStatusReport(
                        messageId,
                        WireTime.now(clock),
                        batch.messageId(),
                        batch.definition(),
                        execution.groupId(),
                        Optional.of(
                                new GroupStatus(
                                        WireStatus.REJECTED,
                                        Optional.ofNullable(execution.reason()).map(habits::reason),
                                        Optional.empty())),
                        List.of());
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.ANSWER,
                                messageId,
                                report,
                                batch.sender(),
                                null,
                                0,
                                false,
                                batch.id())));
    }

    private void queue(Telling telling) {
        String messageId = Ids.onWire(ids.next());
        ReceivedBatch batch = telling.batch();
        large.queue(
                new LargeResult(
                        messageId,
                        batch.sender(),
                        PaymentStatusReport.DEFINITION,
                        batch.id(),
                        telling.firstPart(),
                        telling.delivery(),
                        telling.afterNoticeOf()),
                target -> write(target, messageId, telling));
    }

    private void write(OutputStream target, String messageId, Telling telling) {
        ReceivedBatch batch = telling.batch();
        OffsetDateTime now = WireTime.now(clock);
        BulkBank.BulkCount count = bulk.count(batch.id(), telling.upTo());
        SortedMap<String, Integer> counts = new TreeMap<>();
        put(counts, telling.word().status(true), count.booked());
        put(counts, telling.word().status(false), count.lines() - count.booked());
        ResultBatch head =
                new ResultBatch(
                        messageId,
                        now,
                        telling.original().orElseGet(() -> Ids.onWire(ids.next())),
                        batch.definition(),
                        telling.execution().groupId(),
                        Optional.empty(),
                        counts);
        BusinessHeader header =
                new BusinessHeader(
                        ownNode,
                        batch.sender(),
                        messageId,
                        PaymentStatusReport.DEFINITION,
                        now,
                        now.toLocalDate(),
                        false);
        BatchWriter.writeResults(target, header, head, new Told(telling));
    }

    private static void put(SortedMap<String, Integer> counts, WireStatus status, int lines) {
        if (lines > 0) {
            counts.merge(status.code(), lines, Integer::sum);
        }
    }

    private static byte[] countingOneMore(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(TAG);
        int begin = text.lastIndexOf('>', end) + 1;
        int told = Integer.parseInt(text.substring(begin, end));
        return (text.substring(0, begin) + (told + 1) + text.substring(end))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The lines as they are told, a few in memory at a time. */
    private final class Told implements Iterator<TransactionStatus> {

        private final Telling telling;
        private final int upTo;
        private Iterator<BulkLine> chunk = List.<BulkLine>of().iterator();
        private int last;
        private boolean ended;

        Told(Telling telling) {
            this.telling = telling;
            this.upTo = telling.upTo();
        }

        @Override
        public boolean hasNext() {
            if (last < upTo && !chunk.hasNext() && !ended) {
                List<BulkLine> next = bulk.next(telling.batch().id(), last);
                ended = next.isEmpty();
                chunk = next.iterator();
            }
            return last < upTo && chunk.hasNext();
        }

        @Override
        public TransactionStatus next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the batch has no more lines");
            }
            BulkLine line = chunk.next();
            last = line.number();
            return told(line);
        }

        private TransactionStatus told(BulkLine line) {
            UUID whole = telling.execution().booking();
            UUID booking = whole == null || line.booking() == null ? line.booking() : whole;
            boolean booked = booking != null;
            boolean collects = telling.batch().collects();
            TransactionParty own = Objects.requireNonNull(telling.execution().own());
            TransactionParty other =
                    new TransactionParty(line.name(), AccountId.wallet(line.account()));
            return new TransactionStatus(
                    line.instruction(),
                    line.endToEnd(),
                    line.uetr(),
                    telling.word().status(booked),
                    telling.word().reason(booked, line.reason()).map(habits::reason),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.ofNullable(booking).map(habits::serial),
                    Optional.ofNullable(line.bookingDate()),
                    Optional.of(
                            new ReportedPayment(
                                    telling.amount(line),
                                    line.remark(),
                                    collects ? other : own,
                                    collects ? own : other)));
        }
    }
}
