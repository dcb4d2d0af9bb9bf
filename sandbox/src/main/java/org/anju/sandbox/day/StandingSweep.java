/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import org.anju.channel.message.AccountId;
import org.anju.sandbox.core.WalletNumber;
import org.jspecify.annotations.Nullable;

/**
 * Whereto the bank clears a loan wallet (委托贷款账户钱包) when it cuts a date.
 *
 * @param loanWallet the bank's own wallet
 * @param wallet the wallet of the centre that it serves
 * @param deposit the number of the centre's deposit account to which the money goes on at once;
 *     null = it stays in the wallet
 */
public record StandingSweep(
        WalletNumber loanWallet, WalletNumber wallet, @Nullable String deposit) {

    AccountId loanWalletId() {
        return AccountId.wallet(loanWallet.value());
    }

    AccountId walletId() {
        return AccountId.wallet(wallet.value());
    }
}
