/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Cny;

/**
 * A part of the batches, newest first.
 *
 * @param total how many were found
 * @param sums what all that were found come to
 */
public record BatchPage(long total, Sums sums, List<BatchSummary> batches) {

    public BatchPage {
        batches = List.copyOf(batches);
    }

    /**
     * What several batches come to.
     *
     * @param lines how many payments they have
     * @param ordered what those sum up to
     * @param settled how many of them the bank has executed
     * @param settledSum what those sum up to
     * @param refused how many of them the bank has refused
     */
    public record Sums(long lines, Cny ordered, long settled, Cny settledSum, long refused) {

        /** How many payments are decided. */
        public long decided() {
            return settled + refused;
        }
    }
}
