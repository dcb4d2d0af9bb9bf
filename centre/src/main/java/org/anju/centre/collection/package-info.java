/**
 * Collection (归集, clause 6.1): employers' remittances (汇缴) paid in e-CNY. An uploaded list is kept,
 * checked, priced and awaits its payment; the money that agrees with it is posted to every
 * employee's account at once.
 *
 * <p>Owns schema {@code collection}: applications with their states, priced lines, problems of
 * refused lists, the rules by which remarks are read. Asks {@code account} and {@code party} who
 * may pay what for whom, {@code archive} to keep the lists, {@code ledger} to post; implements
 * {@link org.anju.centre.settlement.NoticeClaimant} and {@link
 * org.anju.centre.suspense.SuspenseDestination}. Tells each acceptance, refusal and posting by
 * audit and outbox row.
 *
 * <p>While it works on a list, that stands in the temporary table {@code remittance_staging} of the
 * transaction, by blind index; no identity number does.
 */
@ApplicationModule(
        displayName = "Collection",
        allowedDependencies = {
            "account",
            "archive",
            "audit",
            "calendar",
            "ledger",
            "lists",
            "notice",
            "party",
            "protection",
            "settlement",
            "staff",
            "suspense"
        })
@NullMarked
package org.anju.centre.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
