/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/**
 * A part of one account's book (明细账): the lines of a period, oldest first, each with the balance
 * after it.
 *
 * @param account the account with its balance at the end of the period
 * @param opening its balance before the period, positive on its normal side
 * @param debit debited in the whole period, whichever part of it is shown
 * @param credit credited in the whole period
 * @param total how many lines the period has
 */
public record AccountLines(
        ChartBalance account, Cny opening, Cny debit, Cny credit, long total, List<Line> lines) {

    /**
     * One line.
     *
     * @param others the codes of the accounts on the other lines of its entry
     * @param balance the account's balance after it, positive on its normal side
     */
    public record Line(
            AccountingDate date,
            LocalDate bankDate,
            EntryId entry,
            int number,
            String rule,
            String summary,
            String others,
            Cny debit,
            Cny credit,
            Cny balance) {}

    public AccountLines {
        lines = List.copyOf(lines);
    }

    /** The balance at the end of the period. */
    public Cny closing() {
        return opening.plus(account.side().of(debit.minus(credit)));
    }
}
