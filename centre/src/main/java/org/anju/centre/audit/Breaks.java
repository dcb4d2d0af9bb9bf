/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

import java.util.List;

/**
 * The rows that break an invariant: how many there are, and what is told of the first of them.
 *
 * @param total how many rows break it; 0 where it holds
 * @param told a text per row, at most {@link #TOLD_MAX}, each naming the row and its amounts
 */
public record Breaks(long total, List<String> told) {

    /** How many rows are told at most: a damaged table must not fill a screen or the memory. */
    public static final int TOLD_MAX = 100;

    /** Nothing breaks it. */
    public static final Breaks NONE = new Breaks(0, List.of());

    public Breaks {
        told = List.copyOf(told);
        if (told.size() > TOLD_MAX || told.size() > total || told.isEmpty() != (total == 0)) {
            throw new IllegalArgumentException(told.size() + " of " + total + " breaks are told");
        }
    }
}
