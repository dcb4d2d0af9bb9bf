/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * An account as its newest line leaves it.
 *
 * @param owner null for an account of the bank's own
 * @param walletClass null for what is no wallet
 * @param version the number of its newest line, 0 before the first
 */
record AccountState(
        String number,
        String name,
        AccountKind kind,
        @Nullable WalletOwner owner,
        @Nullable WalletClass walletClass,
        @Nullable String notifiedNode,
        boolean mayGoNegative,
        AccountCondition condition,
        long version,
        Cny balance) {

    AccountId id() {
        return kind == AccountKind.WALLET
                ? AccountId.wallet(number)
                : AccountId.bankAccount(number);
    }

    Holder holder() {
        return new Holder(number, name, kind == AccountKind.WALLET);
    }

    Movement movement(int lineNo, Cny amount) {
        return new Movement(lineNo, id(), amount, notifiedNode);
    }

    void requirePaying() {
        requireNotIn(AccountCondition.CLOSED, RefusalReason.ACCOUNT_CLOSED, "is closed");
        requireNotIn(AccountCondition.FROZEN, RefusalReason.ACCOUNT_FROZEN, "is frozen");
        requireNotIn(
                AccountCondition.RECEIVE_ONLY, RefusalReason.ACCOUNT_FROZEN, "only receives money");
    }

    void requireReceiving() {
        requireNotIn(AccountCondition.CLOSED, RefusalReason.ACCOUNT_CLOSED, "is closed");
        requireNotIn(AccountCondition.FROZEN, RefusalReason.ACCOUNT_FROZEN, "is frozen");
    }

    private void requireNotIn(AccountCondition bad, RefusalReason reason, String why) {
        if (condition == bad) {
            throw new BankRefusal(reason, "account " + number + " " + why);
        }
    }
}
