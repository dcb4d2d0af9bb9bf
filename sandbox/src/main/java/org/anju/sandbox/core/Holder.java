/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.channel.message.AccountId;

/**
 * One side of a booking, as the other side sees it.
 *
 * @param account the number of a wallet or deposit account, or the name of the bank's own account
 * @param wallet false for a deposit account and the bank's own
 */
public record Holder(String account, String name, boolean wallet) {

    /** The account as messages name it. */
    public AccountId id() {
        return wallet ? AccountId.wallet(account) : AccountId.bankAccount(account);
    }
}
