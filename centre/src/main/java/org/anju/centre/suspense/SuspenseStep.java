/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an item.
 *
 * @param who null where the bank's notice did it
 * @param amount what of the item it was about
 * @param caseNumber the case that it was about; empty where it was about none
 * @param note grounds or reason; may be empty
 * @param assignment the request that it belongs to; null for the arrival
 * @param entry what was booked; null where nothing was
 */
public record SuspenseStep(
        Kind kind,
        Instant at,
        @Nullable Actor who,
        Cny amount,
        String caseNumber,
        String note,
        @Nullable UUID assignment,
        @Nullable EntryId entry) {

    /** What happened. */
    public enum Kind {
        /** The money came and was booked (到账挂账). */
        ARRIVED,
        /** A bookkeeper asked to assign it (提出归属). */
        PROPOSED,
        /** A finance checker said yes (财务复核同意). */
        APPROVED,
        /** A finance checker sent it back (财务复核退回). */
        REJECTED,
        /** Its maker took the request back (撤回). */
        WITHDRAWN,
        /** Its employer was found: it went from S1 to S2 (来源认定). */
        IDENTIFIED,
        /** It settled a case (分配). */
        ALLOCATED,
        /** All that was left of it begins to go back to its payer (发起退款). */
        GOES_BACK,
        /** It is back at its payer's wallet (已退款). */
        REFUNDED,
        /** It did not go back and waits as before (退款未成). */
        KEPT
    }
}
