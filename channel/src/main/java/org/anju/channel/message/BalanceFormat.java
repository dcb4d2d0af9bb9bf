/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.Cny;

/** The XML of a balance, alike in reports and statements. */
final class BalanceFormat {

    /** Booked in the course of the day. */
    static final String BOOKED = "ITBD";

    /** Available in the course of the day. */
    static final String AVAILABLE = "ITAV";

    /** Booked before the first entry of a statement. */
    static final String OPENING = "OPBD";

    /** Booked after the last entry of a statement. */
    static final String CLOSING = "CLBD";

    private static final List<String> TYPE = List.of("Tp", "CdOrPrtry");

    private BalanceFormat() {}

    static void write(ElementWriter out, String type, Cny balance, LocalDate date) {
        out.element(
                "Bal",
                () -> {
                    out.path(TYPE, () -> out.text("Cd", type));
                    out.amount("Amt", balance.isNegative() ? balance.negated() : balance);
                    out.code(
                            "CdtDbtInd", balance.isNegative() ? Direction.DEBIT : Direction.CREDIT);
                    out.element("Dt", () -> out.date("Dt", date));
                });
    }

    static Balance read(ElementReader in, String type) throws MessageRefusal {
        return in.element("Bal", balance -> readContent(balance, type));
    }

    private static Balance readContent(ElementReader in, String type) throws MessageRefusal {
        in.path(TYPE, code -> code.constant("Cd", type));
        Cny amount = in.amount("Amt");
        Direction direction = in.code("CdtDbtInd", Direction.class);
        LocalDate date = in.element("Dt", day -> day.date("Dt"));
        return in.made(() -> new Balance(signed(amount, direction), date));
    }

    private static Cny signed(Cny amount, Direction direction) {
        return switch (direction) {
            case CREDIT -> amount;
            case DEBIT -> {
                if (amount.isZero()) {
                    throw new IllegalArgumentException("a balance of zero is a credit");
                }
                yield amount.negated();
            }
        };
    }

    /** A balance at a date; below zero where the account is overdrawn. */
    record Balance(Cny amount, LocalDate date) {}
}
