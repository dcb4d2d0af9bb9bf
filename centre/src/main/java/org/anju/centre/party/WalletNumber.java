/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import org.anju.centre.protection.IndexedField;
import org.anju.centre.protection.Mask;

/**
 * The number of an e-CNY wallet (数字人民币钱包编号), in whatever form the operators give it. Which form a
 * wallet must have to be registered is a dated row, not a property of this type.
 *
 * @param value the number, 1 to 34 characters
 */
public record WalletNumber(String value) {

    private static final int LENGTH_MAX = 34;
    private static final int TAIL = 4;

    /**
     * @throws IllegalArgumentException if it is empty or longer than an account number can be
     */
    public WalletNumber {
        if (value.isEmpty() || value.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "a wallet number has 1 to 34 characters, not " + value.length());
        }
    }

    /**
     * The number as somebody typed it: full-width digits and blanks around it are made ordinary.
     */
    public static WalletNumber typed(String text) {
        return new WalletNumber(IndexedField.normalised(text));
    }

    /** The last four characters, which may stand clear. */
    public String tail() {
        return value.substring(Math.max(0, value.length() - TAIL));
    }

    /** Masked: a wallet number never reaches a log whole. */
    @Override
    public String toString() {
        return Mask.WALLET.apply(value);
    }
}
