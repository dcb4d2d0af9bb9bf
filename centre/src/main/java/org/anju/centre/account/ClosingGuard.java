/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.util.Optional;

/**
 * A business that may have reasons to keep a personal account (个人账户) from being closed, such as
 * money that is on its way to it. Businesses implement it; {@code account} knows none of them.
 */
public interface ClosingGuard {

    /**
     * What keeps the account open. Asked in the transaction that would close it, while nothing can
     * be declared for its employer: {@link Rosters}.
     *
     * @return the number of the case that keeps it open; empty where none does
     */
    Optional<String> keepsOpen(PersonalAccount account);
}
