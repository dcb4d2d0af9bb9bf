/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.UUID;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.SubjectNo;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.Cny;

/**
 * Held money that goes back to the wallet that paid it (退款, clauses 5.4, 6.1.1.1). Whoever pays it
 * says when that begins and how it ended; meanwhile nobody can assign it to a case.
 */
public interface HeldMoneyRefunds {

    /**
     * What is left of an item and may go back.
     *
     * @throws SuspenseRefusal if there is no such item, nothing is left of it, or it is being
     *     assigned or paid back already
     */
    Refundable refundable(SuspenseItemId item);

    /**
     * Begins to pay back what is left of an item, in the caller's transaction. The same refund
     * again changes nothing.
     *
     * @param refund names the refund for ever
     * @throws SuspenseRefusal as {@link #refundable}
     */
    Refundable begin(UUID refund, SuspenseItemId item);

    /** The money of a refund has left, in the caller's transaction: nothing is left of its item. */
    void paid(UUID refund, EntryId entry);

    /** A refund was not paid, in the caller's transaction: its item waits as before. */
    void letGo(UUID refund);

    /**
     * What may go back, all of it at once.
     *
     * @param notice by which it came, from the wallet that it goes back to
     * @param control where the books hold it
     * @param subject under whom they hold it
     */
    record Refundable(
            SuspenseItemId item,
            NoticeId notice,
            ControlAccount control,
            SubjectNo subject,
            Cny remaining) {}
}
