/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.util.Optional;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.kernel.Cny;

/**
 * Money that arrived, was most likely meant for a remittance and did not settle it (款项不符).
 *
 * @param reason in what it disagrees
 * @param sums empty where the money is another's, of whom whoever asks is not told
 * @param payerKnown whether it lies in the temporary receipts (暂存款) of an employer; else it is
 *     money of unknown origin (挂账)
 * @param at when it was booked
 */
public record ArrivedMoney(
        DisagreementReason reason, Optional<Sums> sums, boolean payerKnown, Instant at) {

    /**
     * How much.
     *
     * @param due what the remittance is about in total
     * @param arrived what came
     * @param remaining what of it still waits and was given to no case
     */
    public record Sums(Cny due, Cny arrived, Cny remaining) {

        /** What came less what is due: below zero where it is too little. */
        public Cny difference() {
            return arrived.minus(due);
        }
    }

    /** The same without its sums. */
    ArrivedMoney withoutSums() {
        return new ArrivedMoney(reason, Optional.empty(), payerKnown, at);
    }
}
