/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The kinds of personal values that can be looked up by a blind index. Each kind is its own domain:
 * the same digits as identity number and as wallet number have indexes that nobody can link.
 */
public enum IndexedField {
    IDENTITY_NUMBER,
    WALLET_NUMBER,
    MOBILE_NUMBER;

    /**
     * The one form in which a value is indexed, however it was typed: full-width characters made
     * ordinary, no blanks around it, letters in capitals.
     */
    public static String normalised(String clear) {
        return Normalizer.normalize(clear, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
