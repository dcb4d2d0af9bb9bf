/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.anju.sandbox.control.ControlRefusal.required;

import java.util.regex.Pattern;
import org.anju.channel.message.AccountId;
import org.jspecify.annotations.Nullable;

/** Tells wallets from deposit accounts by their numbers, as people type them. */
final class AccountNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{10,30}");
    private static final int WALLET_DIGITS = 16;

    private AccountNumbers() {}

    /**
     * The account of this number: a wallet's has 16 digits, a deposit account's has not.
     *
     * @throws ControlRefusal if it is missing or no account has such a number
     */
    static AccountId read(String field, @Nullable String typed) {
        String number = required(field, typed);
        if (!DIGITS.matcher(number).matches()) {
            throw ControlRefusal.accountForm(field, number);
        }
        return number.length() == WALLET_DIGITS
                ? AccountId.wallet(number)
                : AccountId.bankAccount(number);
    }
}
