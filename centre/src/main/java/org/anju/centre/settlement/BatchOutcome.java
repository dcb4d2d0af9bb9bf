/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * A business that has payments made in batches, told what became of them in the transaction that
 * takes the news: what it books stands with it or not at all. The lines are read in sets from the
 * view {@code settlement.batch_line_told}. Who did not order a batch, as its {@link
 * PaymentBatch#leg} says, leaves it alone.
 */
public interface BatchOutcome {

    /**
     * Lines were decided, or the file was refused as a whole.
     *
     * @param batch as it stands after it
     * @param source the bank's message that decided them; the view's lines name it. Empty where the
     *     whole file was refused
     */
    void decided(PaymentBatch batch, String source);

    /**
     * The bank told by a notice that it has booked money for the batch, and that is in the books.
     *
     * @param batch as it stands after it
     */
    void booked(PaymentBatch batch);
}
