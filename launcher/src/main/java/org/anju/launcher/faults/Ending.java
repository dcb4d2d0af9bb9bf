/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import org.anju.launcher.faults.Fault.None;
import org.anju.launcher.faults.Fault.OfNotice;
import org.anju.launcher.faults.Fault.OfOrder;

/** How a case must stand when the errors have ended and two bank dates were closed after them. */
enum Ending {
    /** Nobody at the centre has anything to do. */
    PAID("paid once; nothing is left to do", true, 1, 0),
    /** The money is right, what the bank said of it is not. */
    PAID_AND_NAMED(
            "paid once; what the bank said contradicts itself and is a person's", true, 1, 0),
    /** The money rested in the wallet until the desk tried again, under new numbers. */
    PAID_WHEN_RETRIED(
            "not paid; rests in the wallet, and is paid once when tried again", true, 1, 0),
    /** Nothing has moved, nothing is held. */
    REFUSED("not paid: nothing moved, nothing is held", false, 0, 0),
    /** What was said decides nothing: two people do, with evidence. */
    FOR_PEOPLE("unknown, and a person has been called; nothing moved", false, 0, 0),
    /** The second execution is the bank's debt. */
    PAID_AND_OWED(
            "paid; what the bank moved beyond it is owed by the bank (11902), named", true, 2, 1),
    /** The bank told the payment that was ordered and made another. */
    MISDIRECTED(
            "told as paid, but the bank moved something else, which it owes (11902), named; the"
                    + " payment is owed to its payee as one that came back",
            true,
            0,
            1);

    private final String sentence;
    private final boolean booked;
    private final int executions;
    private final int owed;

    Ending(String sentence, boolean booked, int executions, int owed) {
        this.sentence = sentence;
        this.booked = booked;
        this.executions = executions;
        this.owed = owed;
    }

    /** In words, for people. */
    String sentence() {
        return sentence;
    }

    /** Whether the case is paid in the books in the end. */
    boolean booked() {
        return booked;
    }

    /** How often the bank has moved the money to the payee, its own errors counted. */
    int executions() {
        return executions;
    }

    /** How often its amount is owed by the bank. */
    int owed() {
        return owed;
    }

    /** The right end of a fault on a shape. */
    static Ending of(Fault fault, Shape shape) {
        return switch (fault) {
            case None _, OfNotice _ -> PAID;
            case OfOrder order -> of(order, shape);
        };
    }

    private static Ending of(OfOrder fault, Shape shape) {
        boolean tooLate = Fault.TOO_LATE.equals(fault.by());
        return switch (fault.kind()) {
            case NO_RECEIPT,
                    NOT_RECEIVED,
                    RECEIPT_BAD_SIGNATURE,
                    RECEIPT_CUT,
                    SERVER_ERROR,
                    REFUSAL_BAD_SIGNATURE,
                    RECEIPT_OF_OTHER,
                    RECEIPT_OLD_KEY,
                    RECEIPT_OVERSIZED,
                    RESULT_OLD_KEY,
                    EXECUTED_DELAYED,
                    EXECUTED_LATE,
                    RESULT_LATE,
                    RESULT_TWICE,
                    RESULT_NEVER,
                    UNKNOWN_CODE,
                    UNKNOWN_STATUS,
                    RESULT_BAD_SIGNATURE,
                    NOTICE_FIRST ->
                    PAID;
            case CONTRADICTORY, RESULT_WRONG_MESSAGE_ID -> PAID_AND_NAMED;
            case QUEUE_HELD -> tooLate ? refused(shape) : PAID;
            case NOT_EXECUTED -> refused(shape);
            case REFUSED -> fault.code() == null ? refused(shape) : FOR_PEOPLE;
            case EXECUTED_TWICE -> PAID_AND_OWED;
            case OTHER_AMOUNT, OTHER_PAYEE -> MISDIRECTED;
        };
    }

    // Refused on the first leg nothing has moved; later the money rests until somebody tries again.
    private static Ending refused(Shape shape) {
        return shape == Shape.SECOND_LEG ? PAID_WHEN_RETRIED : REFUSED;
    }
}
