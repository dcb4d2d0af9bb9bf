/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * A business that has payments made in batches, told what became of them in the transaction that
 * takes the results: what it books stands with them or not at all. The lines are read in sets from
 * the view {@code settlement.batch_line_told}.
 */
public interface BatchOutcome {

    /**
     * Lines were decided.
     *
     * @param batch as it stands after it
     * @param source the bank's message that decided them; the view's lines name it
     */
    void decided(PaymentBatch batch, String source);
}
