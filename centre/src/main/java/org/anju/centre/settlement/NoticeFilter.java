/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import org.anju.centre.ledger.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which notices are looked at; table, totals and export of one look have the same filter.
 *
 * @param account the centre's wallet; empty for all
 * @param booked the bank's booking dates
 * @param fate the name of a {@link NoticeFate}, {@value #OPEN} for what became nothing yet, or
 *     empty for all
 * @param tail the last four characters of the other wallet's number; empty for all
 */
public record NoticeFilter(String account, Period booked, String fate, String tail) {

    /** Not yet booked. */
    public static final String OPEN = "OPEN";

    /** Every notice. */
    public static final NoticeFilter ALL = new NoticeFilter("", Period.ALL, "", "");

    /** The filter of a form in which anything may be left out. */
    public static NoticeFilter of(
            @Nullable String account,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String fate,
            @Nullable String tail) {
        return new NoticeFilter(text(account), Period.between(from, to), text(fate), text(tail));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
