/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the bank does wrong with an order to pay, each in one stage of its life. */
public enum OrderFaultKind {
    /** It is stored and executed, but its receipt does not arrive. */
    NO_RECEIPT,
    /** Nothing of it is kept, and no receipt arrives. */
    NOT_RECEIVED,
    /** The receipt is signed over another text. */
    RECEIPT_BAD_SIGNATURE,
    /** The connection ends in the middle of the receipt. */
    RECEIPT_CUT,
    /** Something on the way answers 503 in the bank's place. */
    SERVER_ERROR,
    /** A refusal is told that is signed over another text; it is executed. */
    REFUSAL_BAD_SIGNATURE,
    /** The receipt, rightly signed, is of another message. */
    RECEIPT_OF_OTHER,
    /** The receipt is signed with a key that is not trusted any more. */
    RECEIPT_OLD_KEY,
    /** The answer is larger than any receipt. */
    RECEIPT_OVERSIZED,
    /** The connection stays open and nothing comes. */
    RECEIPT_HANGS,
    /** The receipt comes byte by byte, and not in time. */
    RECEIPT_TRICKLES,
    /** Something on the way answers 429 in the bank's place; nothing is kept. */
    TOO_MANY_REQUESTS,
    /** It is not executed until it is released. */
    QUEUE_HELD,
    /** It is not executed before some time has passed. */
    EXECUTED_DELAYED,
    /** It is received and forgotten. */
    NOT_EXECUTED,
    /** A query finds nothing, and thereafter it is executed all the same. */
    EXECUTED_LATE,
    /** It is booked twice under one reference. */
    EXECUTED_TWICE,
    /** It is executed with another amount. */
    OTHER_AMOUNT,
    /** Somebody else is paid. */
    OTHER_PAYEE,
    /** It is refused, though nothing is wrong with it. */
    REFUSED,
    /** The result is told only when some time has passed. */
    RESULT_LATE,
    /** The result is told twice. */
    RESULT_TWICE,
    /** The result is never told unless somebody asks. */
    RESULT_NEVER,
    /** The result is told, and then its opposite. */
    CONTRADICTORY,
    /** Told as refused, for a reason that nobody knows. */
    UNKNOWN_CODE,
    /** Told with a status that nobody knows. */
    UNKNOWN_STATUS,
    /** The result's first delivery is signed over another text. */
    RESULT_BAD_SIGNATURE,
    /** The result names another message of orders. */
    RESULT_WRONG_MESSAGE_ID,
    /** The result is told only after the payer's notice. */
    NOTICE_FIRST,
    /** The result's first delivery is signed with a key that is not trusted any more. */
    RESULT_OLD_KEY;

    /** The word of the file and of the bank, such as {@code executed-twice}. */
    public String word() {
        return Words.of(name());
    }

    /** Whether the step must say by how much something is late. */
    public boolean takesDelay() {
        return this == EXECUTED_DELAYED || this == EXECUTED_LATE || this == RESULT_LATE;
    }

    /** Whether the step may say which code is told. */
    public boolean takesCode() {
        return this == REFUSED || this == UNKNOWN_CODE || this == UNKNOWN_STATUS;
    }

    /** Whether the step must say who is paid instead. */
    public boolean takesPayee() {
        return this == OTHER_PAYEE;
    }
}
