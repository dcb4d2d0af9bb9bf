/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.Refusal;

/** What was asked of the bank's day cannot be done; nothing was done. */
public final class DayRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private DayRefusal(Ground ground, String code, String sentence) {
        super(ground, code, sentence, List.of());
    }

    static DayRefusal notReached(LocalDate date, LocalDate now) {
        return new DayRefusal(
                Ground.STATE,
                "DATE_NOT_REACHED",
                "the bank is at " + now + " and has not reached " + date);
    }

    static DayRefusal over(LocalDate date, LocalDate now) {
        return new DayRefusal(
                Ground.STATE,
                "DATE_OVER",
                "the bank books to " + now + "; " + date + " cannot be opened any more");
    }

    static DayRefusal sweepMismatch() {
        return new DayRefusal(
                Ground.CONTENT,
                "SWEEP_MISMATCH",
                "a loan wallet of the bank is cleared to a wallet, and from there to a deposit"
                        + " account, of the centre that it serves");
    }
}
