/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One item as it stands now; what may name a person is masked already.
 *
 * @param control the account that holds it now
 * @param employer the account of the employer whose it is; empty while nobody knows
 * @param amount what came
 * @param remaining what is left of it
 * @param meant the case that it was probably meant for; null where none is known
 * @param due what that case awaited when the money came
 * @param days how many days it has waited, counted from the accounting date on which it came
 * @param payer the name of the paying wallet's holder
 * @param tail the last four characters of the paying wallet's number
 * @param asked whether a request to assign it waits for its decision
 */
public record SuspenseLine(
        SuspenseItemId id,
        NoticeId notice,
        ControlAccount control,
        String employer,
        Cny amount,
        Cny remaining,
        DisagreementReason reason,
        @Nullable CaseReference meant,
        @Nullable Cny due,
        AccountingDate openedOn,
        Instant openedAt,
        long days,
        String payer,
        String tail,
        boolean asked) {

    /** Whether anything is left of it. */
    public boolean isOpen() {
        return remaining.isPositive();
    }

    /** What the money came to above what was due, negative below; null where nothing was due. */
    public @Nullable Cny difference() {
        Cny awaited = due;
        return awaited == null ? null : amount.minus(awaited);
    }

    /** What it means to who looks after it, as one of the words for states. */
    public String status() {
        if (!isOpen()) {
            return "posted";
        }
        return asked ? "checking" : "suspended";
    }
}
