/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Numbers that are right by their check characters and nobody's: no region has the code {@value
 * #REGION}.
 */
public final class InventedNumbers {

    private static final String REGION = "990101";
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_MODULUS = 11;
    private static final int TEN = 10;
    private static final int CREDIT_MODULUS = 31;
    private static final int CREDIT_RATIO = 3;
    private static final String IDENTITY_CHECKS = "10X98765432";

    private InventedNumbers() {}

    /** A unified social credit code (GB 32100) of a company; the serial has up to seven digits. */
    public static String creditCode(int serial) {
        String organisation = "A%07d".formatted(serial);
        String digits = "91" + REGION + organisation + organisationCheck(organisation);
        int weight = 1;
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            sum += CHARACTERS.indexOf(digits.charAt(index)) * weight;
            weight = weight * CREDIT_RATIO % CREDIT_MODULUS;
        }
        return digits + CHARACTERS.charAt((CREDIT_MODULUS - sum % CREDIT_MODULUS) % CREDIT_MODULUS);
    }

    /** The check character of an organisation code (GB 11714). */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int index = 0; index < ORGANISATION_WEIGHTS.length; index++) {
            sum +=
                    Character.digit(code.charAt(index), Character.MAX_RADIX)
                            * ORGANISATION_WEIGHTS[index];
        }
        int check = ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS;
        return switch (check) {
            case TEN -> 'X';
            case ORGANISATION_MODULUS -> '0';
            default -> (char) ('0' + check);
        };
    }

    /** A citizen's identity number (GB 11643); the serial has up to three digits. */
    public static String identity(LocalDate born, int serial) {
        String digits =
                REGION + DateTimeFormatter.BASIC_ISO_DATE.format(born) + "%03d".formatted(serial);
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int weight = (1 << (digits.length() - index)) % ORGANISATION_MODULUS;
            sum += (digits.charAt(index) - '0') * weight;
        }
        return digits + IDENTITY_CHECKS.charAt(sum % ORGANISATION_MODULUS);
    }

    /** A wallet's number: 16 digits without a check digit. */
    public static String wallet(int serial) {
        return "9901%012d".formatted(serial);
    }
}
