/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.ledger.OwnTransfer;

/** What becomes of the money when a leg is refused. */
public sealed interface WayBack {

    /** No money has moved: the walk ends refused. */
    record NothingMoved() implements WayBack {}

    /**
     * The money stays where the leg found it, and somebody must look: the leg can be tried again.
     */
    record Stays() implements WayBack {}

    /**
     * The money goes back to the deposit account.
     *
     * @param initiator who sends it back
     * @param from where the refused leg left it
     * @param transfer how both halves are booked
     * @param when {@link Trigger#LEG_BEFORE} at once; {@link Trigger#DAY_END} where it may be paid
     *     to the same case until the day closes
     * @param sameDay the clause that demands it the same day; empty where none does
     */
    record Back(Initiator initiator, Place from, OwnTransfer transfer, Trigger when, String sameDay)
            implements WayBack {

        /** Whether the money waits in the wallet, named for its case, until the day closes. */
        public boolean rests() {
            return when == Trigger.DAY_END;
        }
    }
}
