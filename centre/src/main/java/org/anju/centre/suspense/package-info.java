/**
 * Money that nobody recognised (挂账, 暂存款; clauses 5.4 and 6.1.1.1): it is booked the moment it
 * arrives and waits as an item with its reason, so that no notice is left over, until two people
 * assign it to the case it was meant for.
 *
 * <p>Owns the schema {@code suspense}: items, which are never edited; requests to assign them;
 * identifications (whose money of unknown origin turned out to be) and allocations (what of an item
 * was given to a case). Asks {@code party} and {@code account} whose a wallet is, the businesses by
 * {@link org.anju.centre.suspense.SuspenseDestination} what money was meant for, {@code staff} for
 * the second person's decision, {@code ledger} to book, {@code desk} to answer at its pages; is
 * told of money by {@code settlement}, last of all claimants.
 */
@ApplicationModule(
        displayName = "Suspense",
        allowedDependencies = {
            "account",
            "audit",
            "calendar",
            "desk",
            "ledger",
            "lists",
            "notice",
            "party",
            "protection",
            "settlement",
            "staff"
        })
@NullMarked
package org.anju.centre.suspense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
