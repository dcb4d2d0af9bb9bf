/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * An account as its newest line leaves it.
 *
 * @param walletClass null for the bank's own account
 * @param version the number of its newest line, 0 before the first
 */
record AccountState(
        String number,
        String name,
        @Nullable WalletClass walletClass,
        @Nullable String notifiedNode,
        boolean mayGoNegative,
        long version,
        Cny balance) {

    Holder holder() {
        return new Holder(number, name, walletClass != null);
    }
}
