/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One notice as it stands in a list; what may name a person is masked already.
 *
 * @param account the centre's wallet
 * @param sequence its number on that account, which the bank counts without gaps
 * @param previous the number before it that has arrived; 0 where there is none
 * @param direction CREDIT or DEBIT, seen from the wallet
 * @param payer the name of the other wallet
 * @param tail the last four characters of the other wallet's number
 * @param remark the payer's remark (附言)
 * @param bookingDate the bank's date
 * @param fate what it became; null until it is applied
 * @param entry the entry that booked it; null until then
 */
public record NoticeLine(
        NoticeId id,
        String account,
        long sequence,
        long previous,
        String direction,
        Cny amount,
        String payer,
        String tail,
        String remark,
        LocalDate bookingDate,
        AccountingDate accountingDate,
        Instant recordedAt,
        @Nullable NoticeFate fate,
        @Nullable EntryId entry) {

    /** How many numbers are missing before it. */
    public long missing() {
        return sequence - previous - 1;
    }

    /** What it means to who looks after it, as one of the words for states. */
    public String status() {
        return switch (fate) {
            case null -> "settling";
            case BUSINESS, OWN_TRANSFER, LINKED_RETURN, BANK_ORIGINATED -> "posted";
            case SUSPENSE, UNEXPLAINED_DEBIT -> "suspended";
        };
    }
}
