/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.NoticeNumbers;
import org.anju.kernel.Cny;

/**
 * What the books say of one account on one booking date.
 *
 * @param receiver the node that is told of the account
 * @param opening the balance before the date's first entry
 * @param closing the balance after its last
 * @param credits the entries that came to the account
 * @param debits the entries that left it
 * @param notices the numbers of the date's notices; absent where nothing was booked
 */
public record DayFigures(
        AccountId account,
        String receiver,
        LocalDate date,
        Cny opening,
        Cny closing,
        EntryTotals credits,
        EntryTotals debits,
        Optional<NoticeNumbers> notices) {

    /** How many entries the date has. */
    public long entries() {
        return credits.entries() + debits.entries();
    }
}
