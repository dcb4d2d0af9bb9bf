/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of an employee's base (缴存基数) that the employer or the person pays in each month (缴存比例),
 * in basis points: 8 % is 800. Which rates are lawful at a date is a dated row, not a property of
 * this type.
 *
 * @param basisPoints hundredths of a per cent, 0 to 10,000
 */
public record ContributionRate(int basisPoints) implements Comparable<ContributionRate> {

    private static final int WHOLE = 10_000;
    private static final int WHOLE_DIGITS = 4;
    private static final int PERCENT_DIGITS = 2;

    public ContributionRate {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a rate is 0 to 100 %, not " + basisPoints + " bp");
        }
    }

    /**
     * Reads a number of per cent, such as {@code 8} or {@code 8.5}.
     *
     * @throws ArithmeticException if it is finer than a basis point
     */
    public static ContributionRate ofPercent(BigDecimal percent) {
        return new ContributionRate(percent.movePointRight(PERCENT_DIGITS).intValueExact());
    }

    /**
     * One party's monthly amount: base × rate, rounded half up. The employer's and the person's
     * part are each rounded on their own ({@code domain} rule 4.2), never their sum.
     *
     * @param decimals decimals of a yuan that are kept: 2 for fen, 0 where the city rounds to yuan
     */
    public Cny monthlyPart(Cny base, int decimals) {
        BigDecimal exact =
                base.yuan().multiply(BigDecimal.valueOf(basisPoints)).movePointLeft(WHOLE_DIGITS);
        return Cny.ofYuan(exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The number of per cent without trailing zeros, such as {@code 8} or {@code 8.5}. */
    public String percent() {
        return BigDecimal.valueOf(basisPoints, PERCENT_DIGITS).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(ContributionRate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
