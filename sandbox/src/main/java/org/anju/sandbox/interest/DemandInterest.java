/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.anju.kernel.Cny;

/** How interest on demand is reckoned: by day-end balances, a year of 360 days, by quarters. */
final class DemandInterest {

    private static final int SETTLED_ON = 20;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final BigDecimal MILLIONTHS_BY_YEAR = BigDecimal.valueOf(360L * 1_000_000L);

    private DemandInterest() {}

    /**
     * The interest, rounded half up to the fen once, when it is credited.
     *
     * @param product the sum of the day-end balances in fen (积数)
     * @param millionths the rate of a year
     */
    static Cny of(BigDecimal product, int millionths) {
        return Cny.ofFen(
                product.multiply(BigDecimal.valueOf(millionths))
                        .divide(MILLIONTHS_BY_YEAR, 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    /** The settlement dates from one date on and before another, in order. */
    static List<LocalDate> settlementDates(LocalDate from, LocalDate before) {
        return Stream.iterate(firstFrom(from), date -> date.plusMonths(MONTHS_OF_A_QUARTER))
                .takeWhile(date -> date.isBefore(before))
                .toList();
    }

    /** The first day of the quarter that is settled on a date: the 21st, three months before. */
    static LocalDate firstDay(LocalDate settledOn) {
        return settledOn.minusMonths(MONTHS_OF_A_QUARTER).plusDays(1);
    }

    private static LocalDate firstFrom(LocalDate from) {
        LocalDate date = LocalDate.of(from.getYear(), Month.MARCH, SETTLED_ON);
        while (date.isBefore(from)) {
            date = date.plusMonths(MONTHS_OF_A_QUARTER);
        }
        return date;
    }
}
