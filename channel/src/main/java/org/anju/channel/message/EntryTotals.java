/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/**
 * How many entries of one direction a statement has on all its pages, and what they sum up to.
 *
 * @param entries how many, of 1 to 15 digits
 * @param sum their sum; not below zero
 */
public record EntryTotals(long entries, Cny sum) {

    /** The totals of no entry. */
    public static final EntryTotals NONE = new EntryTotals(0, Cny.ZERO);

    private static final long ENTRIES_MAX = 999_999_999_999_999L;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public EntryTotals {
        if (entries < 0 || entries > ENTRIES_MAX) {
            throw new IllegalArgumentException("a number of entries has 1 to 15 digits");
        }
        WireAmount.requireSum("the sum of entries", sum);
    }
}
