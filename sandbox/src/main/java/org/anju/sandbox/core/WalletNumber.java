/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.regex.Pattern;

/**
 * The number of a wallet (钱包编号): 16 digits without a published check digit, so nothing is to be
 * read out of them.
 */
public record WalletNumber(String value) implements Comparable<WalletNumber> {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");

    /**
     * @throws BankRefusal if it is not 16 digits
     */
    public WalletNumber {
        if (!SIXTEEN_DIGITS.matcher(value).matches()) {
            throw new BankRefusal(
                    RefusalReason.WALLET_NUMBER_MALFORMED,
                    "a wallet's number is 16 digits, not \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(WalletNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
