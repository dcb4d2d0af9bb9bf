/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.kernel.CheckDigit;

/**
 * The number of a personal account (个人账号): twelve digits, the last a check digit (ISO 7064 MOD
 * 11,10).
 */
public record PersonalAccountNo(String value) {

    private static final int LENGTH = 12;

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public PersonalAccountNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a personal account number is twelve digits with a check digit, not " + value);
        }
    }

    /** Whether the text has the form of such a number and the right check digit. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH && CheckDigit.isValid(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
