/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error that the bank can be asked to commit on a batch (批量). Most are errors of orders too and
 * happen in the same way; some there are with batches alone.
 */
public enum BatchFault {
    /** Its file is stored and executed, but the receipt does not arrive. */
    BATCH_NO_RECEIPT(OrderFault.NO_RECEIPT),
    /** Nothing of its file is kept, and no receipt arrives. */
    BATCH_NOT_RECEIVED(OrderFault.NOT_RECEIVED),
    /** The receipt is signed over another text. */
    BATCH_RECEIPT_BAD_SIGNATURE(OrderFault.RECEIPT_BAD_SIGNATURE),
    /** The connection ends in the middle of the receipt. */
    BATCH_RECEIPT_CUT(OrderFault.RECEIPT_CUT),
    /** Something on the way answers 503 in the bank's place. */
    BATCH_SERVER_ERROR(OrderFault.SERVER_ERROR),
    /** A refusal is told that is signed over another text; the batch is executed. */
    BATCH_REFUSAL_BAD_SIGNATURE(OrderFault.REFUSAL_BAD_SIGNATURE),
    /** The receipt, rightly signed, is of another message. */
    BATCH_RECEIPT_OF_OTHER(OrderFault.RECEIPT_OF_OTHER),
    /** The receipt is signed with a key that is not trusted any more. */
    BATCH_RECEIPT_OLD_KEY(OrderFault.RECEIPT_OLD_KEY),
    /** The answer is larger than any receipt. */
    BATCH_RECEIPT_OVERSIZED(OrderFault.RECEIPT_OVERSIZED),
    /** The connection stays open and nothing comes; it is executed. */
    BATCH_RECEIPT_HANGS(OrderFault.RECEIPT_HANGS),
    /** The receipt comes byte by byte, and not in time; it is executed. */
    BATCH_RECEIPT_TRICKLES(OrderFault.RECEIPT_TRICKLES),
    /** Something on the way answers 429 in the bank's place; nothing of its file is kept. */
    BATCH_TOO_MANY_REQUESTS(OrderFault.TOO_MANY_REQUESTS),
    /** It is not executed until it is released (批量挂起). */
    BATCH_HELD(OrderFault.QUEUE_HELD),
    /** It is not executed before a time that is told has passed. */
    BATCH_EXECUTED_DELAYED(OrderFault.EXECUTED_DELAYED),
    /** It is received and forgotten: never executed, and a query finds nothing. */
    BATCH_NOT_EXECUTED(OrderFault.NOT_EXECUTED),
    /** A query finds nothing, and thereafter it is executed all the same. */
    BATCH_EXECUTED_LATE(OrderFault.EXECUTED_LATE),
    /** The whole file is refused, though nothing is wrong with it (整批拒绝). */
    BATCH_REFUSED(OrderFault.REFUSED),
    /** Its sum is debited or credited once more under its name. */
    BATCH_SUM_TWICE(FaultStage.EXECUTION),
    /** Its first line is booked once more by itself. */
    BATCH_LINE_TWICE(FaultStage.EXECUTION),
    /** Its first line moves one fen less, and the result says that it moved what was ordered. */
    BATCH_OTHER_AMOUNT(OrderFault.OTHER_AMOUNT),
    /** Its first line is with somebody else, and the result says with whom. */
    BATCH_OTHER_PAYEE(OrderFault.OTHER_PAYEE),
    /** The second half of its lines is refused without a cause. */
    BATCH_PARTLY_BOOKED(FaultStage.EXECUTION),
    /** Each line is booked by itself, though one booking of the sum was asked for. */
    BATCH_SINGLY_BOOKED(FaultStage.EXECUTION),
    /**
     * Each line is booked by itself, and after half of them the payer may pay nothing more by
     * agreement (限额下调); when it is booked he may pay as before.
     */
    BATCH_LIMIT_CUT(FaultStage.EXECUTION),
    /** The first half of its lines is told, the rest only to somebody who asks. */
    BATCH_PARTIAL(FaultStage.RESULT),
    /** The head of its result counts one line more than there are. */
    BATCH_TOTALS_LIE(FaultStage.RESULT),
    /** Its result is told only when some time has passed. */
    BATCH_RESULT_LATE(OrderFault.RESULT_LATE),
    /** Its result is told only to somebody who asks. */
    BATCH_RESULT_NEVER(OrderFault.RESULT_NEVER),
    /** Its result is told by two messages. */
    BATCH_RESULT_TWICE(OrderFault.RESULT_TWICE),
    /** Its true result is told, and then the opposite of every line. */
    BATCH_CONTRADICTORY(OrderFault.CONTRADICTORY),
    /** Every line is told as refused, for a reason of the bank's own that nobody knows. */
    BATCH_UNKNOWN_CODE(OrderFault.UNKNOWN_CODE),
    /** Every line is told with a status that nobody knows. */
    BATCH_UNKNOWN_STATUS(OrderFault.UNKNOWN_STATUS),
    /** The result's first delivery is signed over another text, the next one right. */
    BATCH_RESULT_BAD_SIGNATURE(OrderFault.RESULT_BAD_SIGNATURE),
    /** The result's first delivery is signed with a key that is not trusted any more. */
    BATCH_RESULT_OLD_KEY(OrderFault.RESULT_OLD_KEY),
    /** The result names another message of orders. */
    BATCH_RESULT_WRONG_MESSAGE_ID(OrderFault.RESULT_WRONG_MESSAGE_ID),
    /** The result is told only after the notice of the sum has arrived. */
    BATCH_NOTICE_FIRST(OrderFault.NOTICE_FIRST);

    private final @Nullable OrderFault like;
    private final FaultStage stage;

    BatchFault(OrderFault like) {
        this.like = like;
        this.stage = like.stage();
    }

    BatchFault(FaultStage stage) {
        this.like = null;
        this.stage = stage;
    }

    /** The same error of an order; empty where only batches suffer it. */
    public Optional<OrderFault> like() {
        return Optional.ofNullable(like);
    }

    /** When it befalls a batch. */
    public FaultStage stage() {
        return stage;
    }

    /** Whether it has a time by which something is late. */
    public boolean takesTime() {
        return like != null && like.takesTime();
    }

    /** The name in the control API: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault with a name of the control API. */
    public static Optional<BatchFault> named(String wireName) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(wireName))
                .findFirst();
    }
}
