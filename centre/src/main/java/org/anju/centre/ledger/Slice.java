/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/**
 * Which rows of a long list are asked for.
 *
 * @param offset how many stand before, at least 0
 * @param limit how many at most, 1 to 1,000
 */
public record Slice(long offset, int limit) {

    private static final int LIMIT_MAX = 1_000;

    public Slice {
        if (offset < 0 || limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "rows are asked for from 0 on, 1 to 1000 at a time, not "
                            + limit
                            + " from "
                            + offset);
        }
    }

    /** A page of a list that counts its pages from 1; what is below 1 is the first. */
    public static Slice page(int page, int size) {
        return new Slice((Math.max(1, page) - 1L) * size, size);
    }
}
