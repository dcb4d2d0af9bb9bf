/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.util.regex.Pattern;

/**
 * The name by which a key is known. The key itself stays behind {@link CryptoPort}.
 *
 * @param value 1 to 64 letters, digits, hyphens or underscores, the first a letter or digit; it is
 *     also the stem of the key's file name, so it holds neither dot nor slash
 */
public record KeyId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public KeyId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a key id is 1 to 64 letters, digits, hyphens or underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
