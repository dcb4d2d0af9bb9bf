/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.channel.message.MessageRefusal.Reason;
import org.anju.kernel.Cny;

/** The XML of {@link BatchTotals}, and the check that the lines behind them are those told. */
final class TotalsFormat {

    private TotalsFormat() {}

    static void write(ElementWriter out, BatchTotals totals) {
        out.number("NbOfTxs", totals.lines());
        out.sum("CtrlSum", totals.sum());
    }

    static BatchTotals read(ElementReader in) throws MessageRefusal {
        long lines = in.number("NbOfTxs");
        Cny sum = in.sum("CtrlSum");
        if (lines < 1 || lines > BatchTotals.LINES_MAX) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    "NbOfTxs " + lines,
                    "a message has 1 to " + BatchTotals.LINES_MAX + " lines");
        }
        return in.made(() -> new BatchTotals((int) lines, sum));
    }

    /** Refuses lines that are others than was told before them. */
    static void require(ElementReader in, BatchTotals told, BatchTotals counted)
            throws MessageRefusal {
        if (told.lines() != counted.lines()) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    "NbOfTxs " + told.lines(),
                    "NbOfTxs is the number of lines that follow: " + counted.lines());
        }
        if (!told.sum().equals(counted.sum())) {
            throw in.refusal(
                    Reason.INVALID_VALUE,
                    "CtrlSum " + told.sum(),
                    "CtrlSum is the sum of the lines that follow: " + counted.sum());
        }
    }
}
