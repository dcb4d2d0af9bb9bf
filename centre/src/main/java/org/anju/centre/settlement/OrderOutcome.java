/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * Whoever orders payments, told what became of them, each once and in the transaction that decides
 * it: what it writes and books stands with the order's new state or not at all. Where the news came
 * by a notice, the notice is offered to {@link MovementClaimant} after this.
 */
public interface OrderOutcome {

    /** The money has moved. */
    void settled(SettledOrder order);

    /** The money has not moved and will not by this order. */
    void refused(RefusedOrder order);

    /**
     * The money had moved and came back; the order was told as settled before. The notice of what
     * came back is offered next.
     */
    void returned(ReturnedOrder order);

    /**
     * The money was told as moved, and the bank moved something else: the order was told as settled
     * before. The notice of what was moved is offered, now or before, as of no order.
     */
    void unmade(UnmadeOrder order);
}
