/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import org.anju.centre.ledger.ControlAccount;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * Which items are looked at; list, totals and export of one look have the same filter.
 *
 * @param state open, settled or all
 * @param control the account that holds them now; null for all
 * @param reason why they wait; null for all
 * @param employer the account of the employer whose they are; empty for all
 * @param least the least that is left, in fen
 * @param most the most that is left, in fen
 * @param days how many days they have waited at least
 * @param text part of the payer's name, the last four characters of its wallet, or the number of
 *     the case that was meant; empty for all
 */
public record SuspenseFilter(
        State state,
        @Nullable ControlAccount control,
        @Nullable DisagreementReason reason,
        String employer,
        Cny least,
        Cny most,
        int days,
        String text) {

    /** Whether anything is left of an item. */
    public enum State {
        OPEN,
        SETTLED,
        ALL
    }

    /** What is open, whatever it is. */
    public static final SuspenseFilter OPEN =
            new SuspenseFilter(
                    State.OPEN, null, null, "", Cny.ZERO, Cny.ofFen(Long.MAX_VALUE), 0, "");

    /** Holds texts without blanks around them; days below 0 are none. */
    public SuspenseFilter {
        employer = employer.strip();
        text = text.strip();
        days = Math.max(0, days);
    }
}
