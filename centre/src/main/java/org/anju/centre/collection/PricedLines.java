/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.Optional;

/** The lines of one application on their way to the table, wherever they come from. */
interface PricedLines {

    /** Whether all of them could be read, so that pricing them is worth while. */
    boolean isSound();

    /**
     * Writes every line that agrees in all respects, priced.
     *
     * @return the sums; empty where a line disagrees: the caller then undoes what was written
     */
    Optional<RemittanceTotals> price(RemittanceId id, PricingBasis basis);

    /** All that is wrong with the lines; nothing where all of them could be priced. */
    Faults faults(PricingBasis basis);
}
