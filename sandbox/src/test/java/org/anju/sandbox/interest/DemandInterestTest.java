/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.Test;

/** Interest on demand by day-end balances, a year of 360 days. */
class DemandInterestTest {

    private static final int ONE_AND_A_HALF_PERCENT = 15_000;

    @Test
    void isProductTimesRateBy360() {
        // 10,000.00 yuan at 1.5 % for a year of 365 and of 366 days: 152.08 and 152.50 yuan.
        assertThat(interestOfDays(365)).isEqualTo(Cny.parseYuan("152.08"));
        assertThat(interestOfDays(366)).isEqualTo(Cny.parseYuan("152.50"));
    }

    @Test
    void isRoundedHalfUpOnce() {
        // 500 millionths: a product of 360,000 fen makes exactly half a fen.
        assertThat(DemandInterest.of(BigDecimal.valueOf(360_000), 500)).isEqualTo(Cny.ofFen(1));
        assertThat(DemandInterest.of(BigDecimal.valueOf(359_999), 500)).isEqualTo(Cny.ZERO);
    }

    @Test
    void isSettledOnTheTwentiethOfAQuartersLastMonth() {
        assertThat(
                        DemandInterest.settlementDates(
                                LocalDate.parse("2026-01-05"), LocalDate.parse("2027-01-01")))
                .containsExactly(
                        LocalDate.parse("2026-03-20"),
                        LocalDate.parse("2026-06-20"),
                        LocalDate.parse("2026-09-20"),
                        LocalDate.parse("2026-12-20"));
        assertThat(
                        DemandInterest.settlementDates(
                                LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-20")))
                .isEmpty();
        assertThat(
                        DemandInterest.settlementDates(
                                LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-21")))
                .containsExactly(LocalDate.parse("2026-03-20"));
    }

    @Test
    void countsFromTheTwentyFirstThreeMonthsBefore() {
        assertThat(DemandInterest.firstDay(LocalDate.parse("2026-03-20")))
                .isEqualTo(LocalDate.parse("2025-12-21"));
    }

    private static Cny interestOfDays(int days) {
        return DemandInterest.of(
                BigDecimal.valueOf(1_000_000L).multiply(BigDecimal.valueOf(days)),
                ONE_AND_A_HALF_PERCENT);
    }
}
