/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which accounting dates are looked at, both ends included.
 *
 * @param from the first; the beginning of the books where it is not told
 * @param to the last; the end of time where it is not told
 */
public record Period(LocalDate from, LocalDate to) {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** All that was ever booked. */
    public static final Period ALL = new Period(BEGINNING, END);

    /** The period of a form in which either date may be left out. */
    public static Period between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Period(from == null ? BEGINNING : from, to == null ? END : to);
    }
}
