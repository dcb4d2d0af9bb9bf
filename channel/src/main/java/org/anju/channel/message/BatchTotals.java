/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/**
 * How many lines a message has and what they sum up to, told before them so that a line lost on the
 * way is seen.
 *
 * @param lines how many, from 0 to {@link #LINES_MAX}
 * @param sum what they sum up to; not below zero
 */
public record BatchTotals(int lines, Cny sum) {

    /** How many lines one message may have. */
    public static final int LINES_MAX = 200_000;

    /** The totals of no line. */
    public static final BatchTotals NONE = new BatchTotals(0, Cny.ZERO);

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public BatchTotals {
        if (lines < 0 || lines > LINES_MAX) {
            throw new IllegalArgumentException("a message has at most " + LINES_MAX + " lines");
        }
        WireAmount.requireSum("the sum of a message's lines", sum);
    }

    /**
     * @throws IllegalArgumentException if these totals are of no line
     */
    static void requireLines(BatchTotals totals) {
        if (totals.lines() == 0) {
            throw new IllegalArgumentException("a batch has at least one line");
        }
    }

    /** These totals with one line more. */
    public BatchTotals plus(Cny amount) {
        return new BatchTotals(lines + 1, sum.plus(amount));
    }

    /** These totals with those of other lines. */
    public BatchTotals plus(BatchTotals other) {
        return new BatchTotals(lines + other.lines, sum.plus(other.sum));
    }
}
