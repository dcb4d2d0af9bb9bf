/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/** Counts the lines of a message while they pass. */
final class LineCount {

    private BatchTotals totals = BatchTotals.NONE;

    /**
     * @throws IllegalArgumentException if the sum has too many digits now
     */
    void add(Cny amount) {
        totals = totals.plus(amount);
    }

    BatchTotals totals() {
        return totals;
    }
}
