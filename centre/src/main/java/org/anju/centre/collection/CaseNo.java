/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case (业务编号) that people read out and write down: the transaction code 1101, eight
 * digits of a sequence, and a check digit by ISO 7064 MOD 11,10.
 *
 * @param value 13 digits
 */
public record CaseNo(String value) {

    private static final Pattern FORM = Pattern.compile("1101[0-9]{9}");
    private static final int MODULUS = 11;
    private static final int DIGITS = 10;

    public CaseNo {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** Whether the text is 13 digits with the code and the right check digit. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && checks(text);
    }

    /** The number as somebody typed it; empty where it is none. */
    public static Optional<CaseNo> typed(String text) {
        String stripped = text.strip();
        return isValid(stripped) ? Optional.of(new CaseNo(stripped)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The recursion over all digits, the check digit included, ends at 1. */
    private static boolean checks(String digits) {
        int product = DIGITS;
        int last = digits.length() - 1;
        for (int place = 0; place < last; place++) {
            int part = (digits.charAt(place) - '0' + product) % DIGITS;
            product = (part == 0 ? DIGITS : part) * 2 % MODULUS;
        }
        return (product + digits.charAt(last) - '0') % DIGITS == 1;
    }
}
