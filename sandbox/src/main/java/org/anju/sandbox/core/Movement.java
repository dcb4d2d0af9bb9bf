/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One line of a booking: what happened on one account.
 *
 * @param lineNo its place in the booking, from 1
 * @param id the account, as a wallet or as a bank account
 * @param amount positive where money came to the account, negative where it left
 * @param notifiedNode the node that must be told; null where nobody must
 */
public record Movement(int lineNo, AccountId id, Cny amount, @Nullable String notifiedNode) {

    /** The account's number. */
    public String account() {
        return id.number();
    }
}
