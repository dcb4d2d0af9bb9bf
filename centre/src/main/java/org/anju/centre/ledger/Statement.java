/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;

/** The statement (对账单) of one sub-ledger account, oldest line first. */
public record Statement(ControlAccount control, SubjectNo subject, List<Line> lines) {

    /**
     * One posting to the subject.
     *
     * @param fen positive where the balance grew
     * @param balance the balance after it
     */
    public record Line(AccountingDate date, EntryId entry, String summary, Cny fen, Cny balance) {}

    public Statement {
        lines = List.copyOf(lines);
    }

    public Cny balance() {
        return lines.isEmpty() ? Cny.ZERO : lines.getLast().balance();
    }
}
