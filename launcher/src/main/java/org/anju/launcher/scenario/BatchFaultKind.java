/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the bank does wrong with a batch. */
public enum BatchFaultKind {
    /** Its file is stored and executed, but the receipt does not arrive. */
    NO_RECEIPT,
    /** Nothing of its file is kept, and no receipt arrives. */
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
    HELD,
    /** It is not executed before some time has passed. */
    EXECUTED_DELAYED,
    /** It is received and forgotten. */
    NOT_EXECUTED,
    /** A query finds nothing, and thereafter it is executed all the same. */
    EXECUTED_LATE,
    /** The whole file is refused: no line is executed. */
    REFUSED,
    /** Its sum is booked twice. */
    SUM_TWICE,
    /** Its first line is booked once more by itself. */
    LINE_TWICE,
    /** Its first line moves one fen less, and is told as ordered. */
    OTHER_AMOUNT,
    /** Its first line is with somebody else, and is told so. */
    OTHER_PAYEE,
    /** The second half of its lines is refused. */
    PARTLY_BOOKED,
    /** Each line is booked by itself. */
    SINGLY_BOOKED,
    /** Each line is booked by itself, and after half of them the payer's limit is cut. */
    LIMIT_CUT,
    /** The first half of its lines is told, the rest only to somebody who asks. */
    PARTIAL,
    /** The head of its result counts one line more than there are. */
    TOTALS_LIE,
    /** Its result is told only when some time has passed. */
    RESULT_LATE,
    /** Its result is told only to somebody who asks. */
    RESULT_NEVER,
    /** Its result is told by two messages. */
    RESULT_TWICE,
    /** Its result is told, and then the opposite of every line. */
    CONTRADICTORY,
    /** Every line is told as refused, for a reason that nobody knows. */
    UNKNOWN_CODE,
    /** Every line is told with a status that nobody knows. */
    UNKNOWN_STATUS,
    /** The result's first delivery is signed over another text. */
    RESULT_BAD_SIGNATURE,
    /** The result's first delivery is signed with a key that is not trusted any more. */
    RESULT_OLD_KEY,
    /** The result names another message of orders. */
    RESULT_WRONG_MESSAGE_ID,
    /** The result is told only after the notice of the sum. */
    NOTICE_FIRST;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }

    /** The bank's name for it. */
    public String wireName() {
        return "batch-" + word();
    }

    /** Whether the step must say by how much something is late. */
    public boolean takesDelay() {
        return this == EXECUTED_DELAYED || this == EXECUTED_LATE || this == RESULT_LATE;
    }

    /** Whether the step must say who is paid, or pays, instead. */
    public boolean takesPayee() {
        return this == OTHER_PAYEE;
    }
}
