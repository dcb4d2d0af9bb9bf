/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.reception.AnswerLoss;

/** What a fault does to the receipt of orders, one by one or in a batch. */
final class Losses {

    private Losses() {}

    /**
     * What becomes of the receipt.
     *
     * @throws IllegalStateException if the fault befalls no receipt
     */
    static AnswerLoss of(OrderFault fault) {
        return switch (fault) {
            case NO_RECEIPT -> AnswerLoss.RECEIPT;
            case NOT_RECEIVED -> AnswerLoss.MESSAGE;
            case RECEIPT_BAD_SIGNATURE -> AnswerLoss.SIGNATURE;
            case RECEIPT_CUT -> AnswerLoss.HALF;
            case SERVER_ERROR -> AnswerLoss.GATEWAY;
            case REFUSAL_BAD_SIGNATURE -> AnswerLoss.FALSE_REFUSAL;
            case RECEIPT_OF_OTHER -> AnswerLoss.OTHER_MESSAGE;
            case RECEIPT_OLD_KEY -> AnswerLoss.OLD_KEY;
            case RECEIPT_OVERSIZED -> AnswerLoss.OVERSIZED;
            case RECEIPT_HANGS -> AnswerLoss.HANG;
            case RECEIPT_TRICKLES -> AnswerLoss.TRICKLE;
            case TOO_MANY_REQUESTS -> AnswerLoss.LIMIT;
            case QUEUE_HELD,
                    EXECUTED_DELAYED,
                    NOT_EXECUTED,
                    EXECUTED_LATE,
                    EXECUTED_TWICE,
                    OTHER_AMOUNT,
                    OTHER_PAYEE,
                    REFUSED,
                    RESULT_LATE,
                    RESULT_TWICE,
                    RESULT_NEVER,
                    CONTRADICTORY,
                    UNKNOWN_CODE,
                    UNKNOWN_STATUS,
                    RESULT_BAD_SIGNATURE,
                    RESULT_WRONG_MESSAGE_ID,
                    NOTICE_FIRST,
                    RESULT_OLD_KEY ->
                    throw new IllegalStateException(fault + " befalls no receipt");
        };
    }
}
