/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account or a loan wallet as it stands now.
 *
 * @param id its number, as a wallet's or as a bank account's
 * @param kind {@link AccountKind#WALLET} or {@link AccountKind#DEPOSIT}
 * @param walletClass null for a deposit account
 * @param notifiedNode the node that is told of every movement; null where nobody is
 * @param balance what is in it, never negative
 */
public record Account(
        AccountId id,
        String name,
        AccountKind kind,
        WalletOwner owner,
        @Nullable WalletClass walletClass,
        @Nullable String notifiedNode,
        AccountCondition condition,
        Cny balance) {}
