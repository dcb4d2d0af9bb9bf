/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/**
 * A wallet or a bank account on the wire.
 *
 * @param scheme whether the number is a wallet's or a bank account's
 * @param number 1 to 34 letters or digits, opaque
 */
public record AccountId(AccountScheme scheme, String number) {

    /**
     * @throws IllegalArgumentException if the number has another form
     */
    public AccountId {
        TextRule.ACCOUNT_NUMBER.require("an account number", number);
    }

    /** A wallet of this number. */
    public static AccountId wallet(String number) {
        return new AccountId(AccountScheme.ECNY_WALLET, number);
    }

    /** A bank account of this number. */
    public static AccountId bankAccount(String number) {
        return new AccountId(AccountScheme.BANK_ACCOUNT, number);
    }
}
