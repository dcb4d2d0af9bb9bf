/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Laws of money, tried on drawn amounts against whole numbers that cannot run over. */
class CnyLawsTest {

    private static final int MANY = 20_000;

    @Test
    void isReadAsItWasPrinted() {
        Cases.hold(
                "parse after print",
                MANY,
                cases -> {
                    Cny amount = cases.anyAmount();
                    assertThat(Cny.parseYuan(amount.toString())).isEqualTo(amount);
                    assertThat(Cny.ofYuan(amount.yuan())).isEqualTo(amount);
                });
    }

    @Test
    void addsExactlyOrThrows() {
        Cases.hold(
                "exact sums",
                MANY,
                cases -> {
                    Cny left = cases.anyAmount();
                    Cny right = cases.anyAmount();
                    BigInteger sum = whole(left).add(whole(right));
                    if (sum.bitLength() < Long.SIZE) {
                        assertThat(whole(left.plus(right))).isEqualTo(sum);
                        assertThat(left.plus(right)).isEqualTo(right.plus(left));
                        assertThat(left.plus(right).minus(right)).isEqualTo(left);
                    } else {
                        assertThatThrownBy(() -> left.plus(right))
                                .isInstanceOf(ArithmeticException.class);
                    }
                });
    }

    @Test
    void splitsIntoPartsThatSumBackAndDifferByAFenAtMost() {
        Cases.hold(
                "splits",
                MANY,
                cases -> {
                    Cny amount = cases.anyAmount();
                    List<Cny> parts = amount.split(cases.number(1, 50));
                    BigInteger sum =
                            parts.stream()
                                    .map(CnyLawsTest::whole)
                                    .reduce(BigInteger.ZERO, BigInteger::add);
                    assertThat(sum).isEqualTo(whole(amount));
                    Cny least = parts.stream().min(Cny::compareTo).orElseThrow();
                    Cny most = parts.stream().max(Cny::compareTo).orElseThrow();
                    assertThat(most.fen() - least.fen()).isBetween(0L, 1L);
                });
    }

    @Test
    void roundsToTheNearestFen() {
        Cases.hold(
                "rounding",
                MANY,
                cases -> {
                    BigDecimal yuan = cases.decimal();
                    Cny rounded = Cny.rounded(yuan, RoundingMode.HALF_UP);
                    BigDecimal off = rounded.yuan().subtract(yuan).abs();
                    assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005"));
                });
    }

    @Test
    void ordersAsTheFenDo() {
        Cases.hold(
                "order",
                MANY,
                cases -> {
                    Cny left = cases.usualAmount();
                    Cny right = cases.usualAmount();
                    assertThat(left.compareTo(right) < 0).isEqualTo(left.minus(right).isNegative());
                    assertThat(left.compareTo(right) > 0).isEqualTo(right.compareTo(left) < 0);
                });
    }

    private static BigInteger whole(Cny amount) {
        return BigInteger.valueOf(amount.fen());
    }
}
