/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Draws the cases on which a law is tried. Each case has a seed of its own, so a law that breaks
 * names the one case that broke it, and {@code -Danju.seed=SEED} tries that case first again.
 */
final class Cases {

    private final RandomGenerator random;

    private Cases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * Tries a law on so many cases.
     *
     * @throws AssertionError if it breaks; the message holds the seed of the case
     */
    static void hold(String law, int count, Consumer<Cases> check) {
        long first = Long.getLong("anju.seed", System.nanoTime());
        System.out.println(law + ": " + count + " cases from -Danju.seed=" + first);
        for (long seed = first; seed < first + count; seed++) {
            try {
                check.accept(new Cases(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        law + " breaks; replay with -Danju.seed=" + seed + ": " + e.getMessage(),
                        e);
            }
        }
    }

    /** Any amount, small ones and the edges more often than chance would have it. */
    Cny anyAmount() {
        return Cny.ofFen(
                switch (random.nextInt(8)) {
                    case 0 -> Long.MAX_VALUE - random.nextInt(3);
                    case 1 -> Long.MIN_VALUE + random.nextInt(3);
                    case 2 -> random.nextLong(-2, 3);
                    case 3 -> random.nextLong();
                    default -> random.nextLong(-100_000_000, 100_000_001);
                });
    }

    /** An amount such as people have: up to a thousand million yuan, to either side. */
    Cny usualAmount() {
        return Cny.ofFen(random.nextLong(-100_000_000_000L, 100_000_000_001L));
    }

    /** A base or a rate is never below zero. */
    Cny base() {
        return Cny.ofFen(random.nextLong(0, 10_000_000));
    }

    int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long anyLong() {
        return random.nextLong();
    }

    /** A decimal number with up to eight decimals. */
    BigDecimal decimal() {
        return new BigDecimal(
                BigInteger.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_001L)),
                number(0, 8));
    }

    /** So many digits, of which the first may be zero. */
    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int place = 0; place < count; place++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    RandomGenerator random() {
        return random;
    }
}
