/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.seed;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * The seed of one run of the bank.
 *
 * @param value what was configured, or drawn and printed where nothing was
 * @param start the how manieth start of this bank it is, from 1
 */
public record Seed(long value, long start) {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    /**
     * The source of this run's ids: the same numbers in the same order for the same seed and start,
     * whichever threads ask (SplitMix64).
     */
    public RandomGenerator random() {
        AtomicLong state = new AtomicLong(mixed(value + STEP * start));
        return () -> mixed(state.addAndGet(STEP));
    }

    private static long mixed(long state) {
        long first = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return second ^ (second >>> 31);
    }
}
