/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

/**
 * The check digit of the numbers that people copy by hand: ISO 7064 MOD 11,10, which finds every
 * single wrong digit and almost every swap of neighbours.
 */
public final class CheckDigit {

    private static final int MODULUS = 10;

    private CheckDigit() {}

    /** The digits with their check digit behind them. */
    public static String append(String digits) {
        return digits + (char) ('0' + (MODULUS + 1 - product(digits)) % MODULUS);
    }

    /** Whether the text is digits only, at least two, and the last is the right check digit. */
    public static boolean isValid(String number) {
        if (number.length() < 2 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return append(number.substring(0, number.length() - 1)).equals(number);
    }

    private static int product(String digits) {
        int product = MODULUS;
        for (int index = 0; index < digits.length(); index++) {
            int sum = (digits.charAt(index) - '0' + product) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return product;
    }
}
