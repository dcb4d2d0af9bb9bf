/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import org.anju.launcher.faults.Fault.None;
import org.anju.launcher.faults.Fault.OfBatch;
import org.anju.launcher.faults.Fault.OfFunds;
import org.anju.launcher.faults.Fault.OfLink;
import org.anju.launcher.faults.Fault.OfNotice;
import org.anju.launcher.faults.Fault.OfOrder;

/** How a case must stand when the errors have ended and two bank dates were closed after them. */
enum Ending {
    /** Nobody at the centre has anything to do. */
    PAID("paid once; nothing is left to do", true, 1, 0),
    /** The money is right, what the bank said of it is not. */
    PAID_AND_NAMED(
            "paid once; what the bank said contradicts itself and is a person's", true, 1, 0),
    /** A notice was not believed: what it tells contradicts itself, or what was told before. */
    PAID_AND_DISPUTED(
            "paid once; the notice that is untrue is not booked and is a person's, and the true one"
                    + " is booked when it was asked for",
            true,
            1,
            0),
    /** The money rested in the wallet until the desk tried again, under new numbers. */
    PAID_WHEN_RETRIED(
            "not paid; rests in the wallet, and is paid once when tried again", true, 1, 0),
    /** Nothing has moved, nothing is held. */
    REFUSED("not paid: nothing moved, nothing is held", false, 0, 0),
    /** What was said decides nothing: two people do, with evidence. */
    FOR_PEOPLE("unknown, and a person has been called; nothing moved", false, 0, 0),
    /** The half that was refused stays with the person. */
    PAID_IN_PART("half is paid, the other half refused and held no more", true, 1, 0),
    /** The bank executed what it had signed never to have had. */
    REFUSED_AND_OWED(
            "ended as not executed; what the bank moved after that is owed by it (11902), named",
            false,
            1,
            1),
    /** It came back days after it was paid. */
    RETURNED("paid, and come back days later: it is owed to its payee (M19)", true, 0, 0),
    /** The second execution is the bank's debt. */
    PAID_AND_OWED(
            "paid; what the bank moved beyond it is owed by the bank (11902), named", true, 2, 1),
    /** The bank told the payment that was ordered and made another. */
    MISDIRECTED(
            "told as paid, but the bank moved something else, which it owes (11902), named; the"
                    + " payment is owed to its payee as one that came back",
            true,
            0,
            1),
    /** The results are of payments that nobody ordered so, and are not taken. */
    LINES_OPEN(
            "the sum is booked, and the bank's results are of other payments than ordered and not"
                    + " taken: unknown, and a person has been called",
            false,
            1,
            0),
    /** The results are taken, and their sum is not what the bank booked. */
    SUM_OPEN(
            "told as paid, and the bank booked another sum: the difference stays in transit"
                    + " (1010804), and a person has been called",
            true,
            1,
            0);

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

    /** Whether a person has been called about the order or the batch. */
    boolean isNamed() {
        return switch (this) {
            case PAID_AND_NAMED,
                    REFUSED_AND_OWED,
                    PAID_AND_OWED,
                    MISDIRECTED,
                    FOR_PEOPLE,
                    LINES_OPEN,
                    SUM_OPEN ->
                    true;
            // Of these no order and no batch is a person's, but a notice.
            case PAID, PAID_AND_DISPUTED, PAID_WHEN_RETRIED, PAID_IN_PART, RETURNED, REFUSED ->
                    false;
        };
    }

    /** The right end of a fault on a shape. */
    static Ending of(Fault fault, Shape shape) {
        return switch (fault) {
            case None _, OfLink _ -> PAID;
            case OfNotice(var kind) -> kind.isUntrue() ? PAID_AND_DISPUTED : PAID;
            case OfOrder order -> of(order, shape);
            case OfBatch batch -> of(batch);
            case OfFunds(var kind) ->
                    switch (kind) {
                        case PAYEE_FROZEN -> refusedLater(shape);
                        case RETURNED_LATER -> RETURNED;
                    };
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
                    RECEIPT_HANGS,
                    RECEIPT_TRICKLES,
                    TOO_MANY_REQUESTS,
                    RESULT_OLD_KEY,
                    EXECUTED_DELAYED,
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
            case EXECUTED_LATE -> tooLate ? executedAfterTheEnd(shape) : PAID;
            case NOT_EXECUTED -> refused(shape);
            case REFUSED -> fault.code() == null ? refused(shape) : FOR_PEOPLE;
            case EXECUTED_TWICE -> PAID_AND_OWED;
            case OTHER_AMOUNT, OTHER_PAYEE -> MISDIRECTED;
        };
    }

    private static Ending of(OfBatch fault) {
        boolean inTime = !Fault.NEXT_DAY.equals(fault.by());
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
                    RECEIPT_HANGS,
                    RECEIPT_TRICKLES,
                    TOO_MANY_REQUESTS,
                    HELD,
                    SINGLY_BOOKED,
                    PARTIAL,
                    RESULT_LATE,
                    RESULT_NEVER,
                    RESULT_TWICE,
                    UNKNOWN_CODE,
                    UNKNOWN_STATUS,
                    RESULT_BAD_SIGNATURE,
                    RESULT_OLD_KEY,
                    NOTICE_FIRST ->
                    PAID;
            case TOTALS_LIE, CONTRADICTORY, RESULT_WRONG_MESSAGE_ID -> PAID_AND_NAMED;
            case EXECUTED_DELAYED -> inTime ? PAID : PAID_WHEN_RETRIED;
            case EXECUTED_LATE -> inTime ? PAID : PAID_AND_OWED;
            case NOT_EXECUTED, REFUSED -> PAID_WHEN_RETRIED;
            case PARTLY_BOOKED, LIMIT_CUT -> PAID_IN_PART;
            case SUM_TWICE, LINE_TWICE -> PAID_AND_OWED;
            case OTHER_AMOUNT -> SUM_OPEN;
            case OTHER_PAYEE -> LINES_OPEN;
        };
    }

    // What rests in the wallet is paid when it is tried again, and the bank pays it besides.
    private static Ending executedAfterTheEnd(Shape shape) {
        return shape == Shape.SECOND_LEG ? PAID_AND_OWED : REFUSED_AND_OWED;
    }

    // What is paid at once has nowhere to rest; a list whose every line is refused has.
    private static Ending refusedLater(Shape shape) {
        return shape == Shape.BATCH ? PAID_WHEN_RETRIED : refused(shape);
    }

    // Refused on the first leg nothing has moved; later the money rests until somebody tries again.
    private static Ending refused(Shape shape) {
        return shape == Shape.SECOND_LEG ? PAID_WHEN_RETRIED : REFUSED;
    }
}
