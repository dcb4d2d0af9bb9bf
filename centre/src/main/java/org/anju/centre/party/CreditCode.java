/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100): 18 characters, the last
 * of them a check character.
 *
 * @param value the 18 characters, letters in capitals
 */
public record CreditCode(String value) {

    // Without I, O, S, V, Z, which are mistaken for digits.
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + CHARACTERS + "]{18}");
    private static final int MODULUS = 31;
    private static final int RATIO = 3;
    private static final int LAST = 17;

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** Whether the text is 18 of the standard's characters with the right check character. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && text.charAt(LAST) == checkCharacter(text);
    }

    private static char checkCharacter(String text) {
        int weight = 1;
        int sum = 0;
        for (int index = 0; index < LAST; index++) {
            sum += CHARACTERS.indexOf(text.charAt(index)) * weight;
            weight = weight * RATIO % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
