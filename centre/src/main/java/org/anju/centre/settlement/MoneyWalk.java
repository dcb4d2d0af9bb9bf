/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryDetails;
import org.anju.centre.ledger.EntryView;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The way of the money of one entry, hop by hop in its order.
 *
 * @param notice the bank's notice of it; null where the money did not come from outside
 * @param control the account whose subjects the last hops end at; null where there is none
 * @param parts a part of those subjects
 */
public record MoneyWalk(
        EntryView entry,
        @Nullable NoticeLine notice,
        List<Hop> hops,
        @Nullable ControlAccount control,
        EntryDetails parts) {

    /** What stands at an end of a hop. */
    public enum Kind {
        /** A wallet that paid the centre. */
        PAYER_WALLET,
        /** A wallet of the centre. */
        CENTRE_WALLET,
        /** An account of the books. */
        ACCOUNT,
        /** The personal accounts that an entry touched. */
        PERSONS,
        /** Employers' temporary receipts that an entry touched. */
        EMPLOYERS,
        /** Money that waits for its owner to be found, each by its notice. */
        UNIDENTIFIED,
        /** Loans that an entry touched. */
        LOANS,
        /** Other items that wait to be settled: batches, letters, returned payments. */
        ITEMS
    }

    /**
     * One end of a hop.
     *
     * @param name the name of a wallet or an account, masked where it may be a person's; empty of
     *     subjects, which have none together
     * @param number the last characters of a wallet's number, or the code of an account; of
     *     subjects the code of their account
     * @param count how many subjects it stands for; 1 for anything else
     */
    public record Place(Kind kind, String name, String number, long count) {}

    /**
     * One hop.
     *
     * @param at when it was told or booked
     */
    public record Hop(Place from, Place to, Cny amount, Instant at) {}

    public MoneyWalk {
        hops = List.copyOf(hops);
    }
}
