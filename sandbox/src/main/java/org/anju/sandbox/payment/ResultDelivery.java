/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Duration;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.Fault;
import org.anju.sandbox.fault.OrderFault;
import org.jspecify.annotations.Nullable;

/** What of a fault of results their delivery commits, of orders one by one or in a batch. */
final class ResultDelivery {

    private static final int ONCE = 1;

    private ResultDelivery() {}

    /**
     * The fault of the delivery; null where it has none.
     *
     * @param by by how much the result is late; null where it is not
     */
    static @Nullable AssignedFault of(OrderFault fault, @Nullable Duration by) {
        return switch (fault) {
            case RESULT_LATE ->
                    new AssignedFault(Fault.LATE, ONCE, by == null ? Duration.ZERO : by);
            case RESULT_NEVER -> new AssignedFault(Fault.LOST, ONCE, null);
            case RESULT_BAD_SIGNATURE -> new AssignedFault(Fault.BAD_SIGNATURE, ONCE, null);
            case RESULT_OLD_KEY -> new AssignedFault(Fault.WRONG_KEY, ONCE, null);
            case RESULT_TWICE,
                    CONTRADICTORY,
                    UNKNOWN_CODE,
                    UNKNOWN_STATUS,
                    RESULT_WRONG_MESSAGE_ID,
                    NOTICE_FIRST,
                    NO_RECEIPT,
                    NOT_RECEIVED,
                    RECEIPT_BAD_SIGNATURE,
                    RECEIPT_CUT,
                    SERVER_ERROR,
                    REFUSAL_BAD_SIGNATURE,
                    RECEIPT_OF_OTHER,
                    RECEIPT_OLD_KEY,
                    RECEIPT_OVERSIZED,
                    RECEIPT_HANGS,
                    RECEIPT_TRICKLES,
                    TOO_MANY_REQUESTS,
                    QUEUE_HELD,
                    EXECUTED_DELAYED,
                    NOT_EXECUTED,
                    EXECUTED_LATE,
                    EXECUTED_TWICE,
                    OTHER_AMOUNT,
                    OTHER_PAYEE,
                    REFUSED ->
                    null;
        };
    }
}
