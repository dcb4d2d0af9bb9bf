/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.regex.Pattern;
import org.anju.centre.protection.Mask;

/**
 * A mobile telephone number of the mainland (手机号码): eleven digits, the first a 1.
 *
 * @param value the eleven digits
 */
public record MobileNumber(String value) {

    private static final Pattern FORM = Pattern.compile("1[0-9]{10}");
    private static final int TAIL_BEGIN = 7;

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public MobileNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a mobile number is eleven digits that begin with 1");
        }
    }

    /** Whether the text has the form of a mobile number. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    /** The last four digits, which may stand clear. */
    public String tail() {
        return value.substring(TAIL_BEGIN);
    }

    /** Masked: a mobile number never reaches a log whole. */
    @Override
    public String toString() {
        return Mask.MOBILE.apply(value);
    }
}
