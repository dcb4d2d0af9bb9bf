/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anju.channel.message.BatchTotals;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.BulkLine;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.BatchFault;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.payment.ReceivedBatch.Execution;
import org.jspecify.annotations.Nullable;

/**
 * One result of a batch, as it is to be told.
 *
 * @param upTo the last line that it has
 * @param word what it says of the lines
 * @param firstPart what becomes of its first bytes before they are kept
 * @param asked whether it answers a question, which gets the truth
 */
record Telling(
        ReceivedBatch batch,
        Execution execution,
        int upTo,
        BatchWord word,
        UnaryOperator<byte[]> firstPart,
        boolean asked) {

    private static final Cny ONE_FEN = Cny.ofFen(1);

    /** All of it, the first time. */
    static Telling of(ReceivedBatch batch, Execution execution) {
        return new Telling(
                batch,
                execution,
                BatchTotals.LINES_MAX,
                BatchWord.TRUTH,
                UnaryOperator.identity(),
                false);
    }

    /** All of it, to somebody who asks. */
    static Telling again(ReceivedBatch batch, Execution execution) {
        return new Telling(
                batch,
                execution,
                BatchTotals.LINES_MAX,
                BatchWord.TRUTH,
                UnaryOperator.identity(),
                true);
    }

    Telling upTo(int line) {
        return new Telling(batch, execution, line, word, firstPart, asked);
    }

    Telling saying(BatchWord other) {
        return new Telling(batch, execution, upTo, other, firstPart, asked);
    }

    Telling spoilt(UnaryOperator<byte[]> bytes) {
        return new Telling(batch, execution, upTo, word, bytes, asked);
    }

    /** The message that it names; empty where it names another than the batch's. */
    Optional<String> original() {
        return !asked && batch.suffers(BatchFault.BATCH_RESULT_WRONG_MESSAGE_ID)
                ? Optional.empty()
                : Optional.of(batch.messageId());
    }

    /** What is done to its delivery; null where nothing is. */
    @Nullable AssignedFault delivery() {
        AssignedBatchFault fault = batch.fault();
        if (asked || fault == null) {
            return null;
        }
        OrderFault like = fault.fault().like().orElse(null);
        return like == null ? null : ResultDelivery.of(like, fault.by());
    }

    /** The booking of which the notice comes first; null where nothing must. */
    @Nullable UUID afterNoticeOf() {
        return !asked && batch.suffers(BatchFault.BATCH_NOTICE_FIRST) ? execution.booking() : null;
    }

    /** What the line is said to have moved, which a lying bank has not. */
    Cny amount(BulkLine line) {
        return line.number() == 1 && batch.suffers(BatchFault.BATCH_OTHER_AMOUNT)
                ? line.amount().plus(ONE_FEN)
                : line.amount();
    }
}
