/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionRateTest {

    private static final int MANY = 20_000;

    /** The worked examples of the rule for monthly amounts, in fen and in whole yuan. */
    @ParameterizedTest
    @CsvSource({
        "8765.43, 12, 1051.85, 1052.00",
        "2490.00, 5, 124.50, 125.00",
        "12345.67, 7, 864.20, 864.00"
    })
    void computesThePublishedExamples(String base, String percent, String inFen, String inYuan) {
        ContributionRate rate = ContributionRate.ofPercent(new BigDecimal(percent));
        assertThat(rate.monthlyPart(Cny.parseYuan(base), 2)).isEqualTo(Cny.parseYuan(inFen));
        assertThat(rate.monthlyPart(Cny.parseYuan(base), 0)).isEqualTo(Cny.parseYuan(inYuan));
    }

    /** Whole numbers only: base × basis points, doubled, plus one half, divided. */
    @Test
    void agreesWithWholeNumberArithmetic() {
        Cases.hold(
                "monthly part",
                MANY,
                cases -> {
                    Cny base = cases.base();
                    int basisPoints = cases.number(0, 10_000);
                    long product = base.fen() * basisPoints;
                    ContributionRate rate = new ContributionRate(basisPoints);
                    assertThat(rate.monthlyPart(base, 2).fen())
                            .isEqualTo((2 * product + 10_000) / 20_000);
                    assertThat(rate.monthlyPart(base, 0).fen())
                            .isEqualTo((2 * product + 1_000_000) / 2_000_000 * 100);
                });
    }

    @Test
    void paysNothingAtZeroAndTheWholeBaseAtAHundredPerCent() {
        Cny base = Cny.parseYuan("8765.43");
        assertThat(new ContributionRate(0).monthlyPart(base, 2)).isEqualTo(Cny.ZERO);
        assertThat(new ContributionRate(10_000).monthlyPart(base, 2)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({"8,800,8", "8.0,800,8", "8.50,850,8.5", "12.25,1225,12.25", "0,0,0", "10,1000,10"})
    void readsAndPrintsPerCent(String percent, int basisPoints, String printed) {
        ContributionRate rate = ContributionRate.ofPercent(new BigDecimal(percent));
        assertThat(rate.basisPoints()).isEqualTo(basisPoints);
        assertThat(rate.percent()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01"})
    void refusesARateThatIsNoShare(String percent) {
        assertThatThrownBy(() -> ContributionRate.ofPercent(new BigDecimal(percent)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 100 %");
    }

    @Test
    void refusesARateFinerThanABasisPoint() {
        assertThatThrownBy(() -> ContributionRate.ofPercent(new BigDecimal("8.125")))
                .isInstanceOf(ArithmeticException.class);
    }
}
