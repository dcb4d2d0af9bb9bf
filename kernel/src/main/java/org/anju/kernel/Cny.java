/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount of renminbi (人民币), counted in whole fen (分, 1/100 yuan). It may be negative: a red-ink
 * line (红字) carries a negative amount. Arithmetic is exact or throws; the one way to drop a
 * fraction is {@link #rounded(BigDecimal, RoundingMode)}, where the caller names the rounding.
 *
 * @param fen the amount in fen
 */
public record Cny(long fen) implements Comparable<Cny> {

    public static final Cny ZERO = new Cny(0);

    private static final int FEN_SCALE = 2;

    /** An amount of whole fen. */
    public static Cny ofFen(long fen) {
        return fen == 0 ? ZERO : new Cny(fen);
    }

    /**
     * Reads an amount of yuan such as {@code 1234.5} or {@code 1234.50}.
     *
     * @throws ArithmeticException if it has a fraction of a fen or does not fit
     * @throws NumberFormatException if it is not a decimal number
     */
    public static Cny parseYuan(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    /**
     * An amount of yuan, which must be whole fen.
     *
     * @throws ArithmeticException if it has a fraction of a fen or does not fit
     */
    public static Cny ofYuan(BigDecimal yuan) {
        return ofFen(yuan.movePointRight(FEN_SCALE).longValueExact());
    }

    /**
     * An amount of yuan rounded to the fen by a rule the caller names; the only way to lose a
     * fraction.
     */
    public static Cny rounded(BigDecimal yuan, RoundingMode rule) {
        return ofYuan(yuan.setScale(FEN_SCALE, rule));
    }

    public Cny plus(Cny other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Cny minus(Cny other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Cny negated() {
        return ofFen(Math.negateExact(fen));
    }

    /**
     * Splits into {@code parts} amounts that differ by at most one fen and sum back to this one;
     * the odd fen go to the first parts.
     *
     * @throws IllegalArgumentException if {@code parts} is not positive
     */
    public List<Cny> split(int parts) {
        if (parts <= 0) {
            throw new IllegalArgumentException(
                    "an amount splits into 1 or more parts, not " + parts);
        }
        long share = fen / parts;
        long odd = fen % parts;
        List<Cny> shares = new ArrayList<>(parts);
        for (int part = 0; part < parts; part++) {
            shares.add(ofFen(share + (part < Math.abs(odd) ? Long.signum(odd) : 0)));
        }
        return List.copyOf(shares);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /** The amount in yuan, always with two decimals. */
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, FEN_SCALE);
    }

    @Override
    public int compareTo(Cny other) {
        return Long.compare(fen, other.fen);
    }

    /**
     * Yuan with two decimals, without sign of currency or grouping; {@link #parseYuan} reads it
     * back.
     */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
