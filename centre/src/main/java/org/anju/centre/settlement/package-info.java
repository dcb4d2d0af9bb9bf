/**
 * The bank link (clauses 3.5, 5.2): the centre's wallets, everything the bank sends, and what each
 * notice became.
 *
 * <p>Knows where the bank's booking dates stand for each account, and compares its statements with
 * what it told before ({@link org.anju.centre.settlement.BankDays}).
 *
 * <p>Also shows what came, and the walk of money from wallet to account (clause 4.4).
 *
 * <p>Owns schema {@code settlement}. Asks {@code archive} to keep the raw bytes and {@code
 * protection} to encrypt what names a person; tells businesses of incoming money through {@link
 * org.anju.centre.settlement.NoticeClaimant}, which they implement and which is called in the
 * transaction that posts. A message is believed only with its signature and never dropped.
 *
 * <p>For set-based reading by other packages it publishes the view {@code settlement.arrival
 * (notice_id, account, sequence, payer_name, payer_tail, booking_date)}.
 */
@ApplicationModule(
        displayName = "Settlement",
        allowedDependencies = {
            "audit",
            "notice",
            "calendar",
            "desk",
            "ledger",
            "lists",
            "protection",
            "archive",
            "staff"
        })
@NullMarked
package org.anju.centre.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
