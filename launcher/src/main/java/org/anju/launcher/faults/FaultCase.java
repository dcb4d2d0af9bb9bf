/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.time.LocalDate;
import org.anju.kernel.Cny;
import org.anju.launcher.demo.InventedNumbers;
import org.anju.launcher.scenario.BatchFaultKind;
import org.anju.launcher.scenario.OrderFaultKind;

/**
 * One payment of a play with the error that befalls it. Each has a person and a payee of its own,
 * so that what became of it is seen at both ends.
 *
 * @param number counted from 1
 * @param lines in how many equal lines it is paid; 1 unless it is a batch
 */
record FaultCase(int number, Fault fault, Shape shape, Cny amount, int lines) {

    private static final Cny ONE_FEN = Cny.ofFen(1);

    private static final LocalDate BORN = LocalDate.of(1985, 6, 7);
    private static final int WALLETS_FROM = 7_000_000;
    private static final int WALLETS_ELSE_FROM = 8_000_000;

    /** Its name in the scenario. */
    String name() {
        return "case-" + number;
    }

    /** The key of the payee's wallet. */
    String payee() {
        return "payee-" + number;
    }

    /** The key of the wallet that is paid where the bank pays somebody else. */
    String somebodyElse() {
        return "else-" + number;
    }

    /** How it must end. */
    Ending ending() {
        return Ending.of(fault, shape);
    }

    /** How many notices of it cannot be true, each of which is a person's. */
    int disputed() {
        return ending() == Ending.PAID_AND_DISPUTED ? shape.notices() : 0;
    }

    /** Whether the bank pays somebody else. */
    boolean isMisdirected() {
        return switch (fault) {
            case Fault.OfOrder order -> order.kind() == OrderFaultKind.OTHER_PAYEE;
            case Fault.OfBatch batch -> batch.kind() == BatchFaultKind.OTHER_PAYEE;
            case Fault.None _, Fault.OfFunds _, Fault.OfLink _, Fault.OfNotice _ -> false;
        };
    }

    /** Whether that has befallen its payee. */
    boolean suffers(Fault.OfFunds.Kind one) {
        return fault instanceof Fault.OfFunds(var kind) && kind == one;
    }

    /** Whether the bank executes what had ended, beside what was ordered in its place. */
    boolean isPaidBesides() {
        boolean late =
                switch (fault) {
                    case Fault.OfOrder order -> order.kind() == OrderFaultKind.EXECUTED_LATE;
                    case Fault.OfBatch batch -> batch.kind() == BatchFaultKind.EXECUTED_LATE;
                    case Fault.None _, Fault.OfFunds _, Fault.OfLink _, Fault.OfNotice _ -> false;
                };
        return late && ending() == Ending.PAID_AND_OWED;
    }

    /** What one line of it pays. */
    Cny line() {
        return Cny.ofFen(amount.fen() / lines);
    }

    /** What the payee has in the end, at the bank. */
    Cny paid() {
        Ending ending = ending();
        if (!shape.paysOut()) {
            // Nobody else is paid on the first leg, whatever the bank does.
            return ending.booked() ? amount : Cny.ZERO;
        }
        return switch (ending) {
            case MISDIRECTED -> isMisdirected() ? Cny.ZERO : amount.minus(ONE_FEN);
            case LINES_OPEN -> amount.minus(line());
            case SUM_OPEN -> amount.minus(ONE_FEN);
            case PAID_IN_PART -> half();
            case PAID,
                    PAID_AND_NAMED,
                    PAID_AND_DISPUTED,
                    PAID_WHEN_RETRIED,
                    REFUSED,
                    REFUSED_AND_OWED,
                    RETURNED,
                    FOR_PEOPLE ->
                    Cny.ofFen(amount.fen() * ending.executions());
            case PAID_AND_OWED -> isOwedByTheWay() ? amount.plus(owedLine()) : amount.plus(amount);
        };
    }

    /** What the bank owes for it in the end. */
    Cny owed() {
        if (isOwedByTheWay()) {
            return fault instanceof Fault.OfBatch batch && batch.kind() == BatchFaultKind.LINE_TWICE
                    ? line()
                    : amount;
        }
        boolean less =
                fault instanceof Fault.OfOrder order && order.kind() == OrderFaultKind.OTHER_AMOUNT;
        Cny moved = less ? amount.minus(ONE_FEN) : amount;
        return Cny.ofFen(moved.fen() * ending().owed());
    }

    /** What of the person's account it takes in the end. */
    Cny booked() {
        if (ending() == Ending.PAID_IN_PART) {
            return half();
        }
        return ending().booked() ? amount : Cny.ZERO;
    }

    /** What stands in transit in the end: what was told and not booked, or the other way round. */
    Cny inTransit() {
        return switch (ending()) {
            case SUM_OPEN -> ONE_FEN.negated();
            case LINES_OPEN -> amount;
            case PAID,
                    PAID_AND_NAMED,
                    PAID_AND_DISPUTED,
                    PAID_WHEN_RETRIED,
                    PAID_IN_PART,
                    RETURNED,
                    REFUSED,
                    REFUSED_AND_OWED,
                    FOR_PEOPLE,
                    PAID_AND_OWED,
                    MISDIRECTED ->
                    Cny.ZERO;
        };
    }

    private Cny half() {
        return Cny.ofFen(line().fen() * (lines / 2));
    }

    // The bank's sum is booked again to its own account, or one line to the payee.
    private boolean isOwedByTheWay() {
        return fault instanceof Fault.OfBatch batch
                && (batch.kind() == BatchFaultKind.LINE_TWICE
                        || batch.kind() == BatchFaultKind.SUM_TWICE);
    }

    private Cny owedLine() {
        return fault instanceof Fault.OfBatch batch && batch.kind() == BatchFaultKind.LINE_TWICE
                ? line()
                : Cny.ZERO;
    }

    /** The person's name, which is the payee's too. */
    String personName() {
        return "示范" + (char) ('一' + number);
    }

    /** The person's identity number. */
    String identity() {
        return InventedNumbers.identity(BORN.plusDays(number / 1_000), number % 1_000);
    }

    /** The number of the payee's wallet. */
    String payeeWallet() {
        return InventedNumbers.wallet(WALLETS_FROM + number);
    }

    /** The number of the wallet that is paid where the bank pays somebody else. */
    String otherWallet() {
        return InventedNumbers.wallet(WALLETS_ELSE_FROM + number);
    }

    /** What the suite says of it. */
    String title() {
        return name() + " (" + fault.word() + ", " + shape.word() + ", " + amount + ")";
    }
}
