/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import org.anju.kernel.CheckDigit;

/**
 * The number of an employer account (单位账号): ten digits, the last a check digit (ISO 7064 MOD
 * 11,10).
 */
public record EmployerAccountNo(String value) {

    private static final int LENGTH = 10;

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public EmployerAccountNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "an employer account number is ten digits with a check digit, not " + value);
        }
    }

    /**
     * The number that somebody typed.
     *
     * @throws AccountRefusal if it is none
     */
    public static EmployerAccountNo typed(String text) {
        String number = text.strip();
        if (!isValid(number)) {
            throw AccountRefusal.employerForm(number);
        }
        return new EmployerAccountNo(number);
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
