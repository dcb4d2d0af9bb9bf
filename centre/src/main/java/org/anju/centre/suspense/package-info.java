/**
 * Money that nobody recognised (挂账, 暂存款; clauses 5.4 and 6.1.1.1): it is booked the moment it
 * arrives and waits as an item with its reason, so that no notice is left over.
 *
 * <p>Owns {@code suspense.item}. Asks {@code party} and {@code account} whose the paying wallet is;
 * is told of money by {@code settlement}, last of all claimants.
 */
@ApplicationModule(
        displayName = "Suspense",
        allowedDependencies = {"audit", "notice", "ledger", "settlement", "party", "account"})
@NullMarked
package org.anju.centre.suspense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
