/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.util.Base64;

/** The two textual encodings (RFC 7468) in which SM2 keys are stored. */
enum PemLabel {
    PRIVATE_KEY("PRIVATE KEY"),
    PUBLIC_KEY("PUBLIC KEY");

    private final String text;

    PemLabel(String text) {
        this.text = text;
    }

    String begin() {
        return "-----BEGIN " + text + "-----";
    }

    String end() {
        return "-----END " + text + "-----";
    }

    /** The DER bytes between this label's lines. */
    byte[] decode(String pem) throws KeyFileException {
        String trimmed = pem.strip();
        if (!trimmed.startsWith(begin()) || !trimmed.endsWith(end())) {
            throw new KeyFileException("it must stand between " + begin() + " and " + end());
        }
        String base64 =
                trimmed.substring(begin().length(), trimmed.length() - end().length())
                        .replaceAll("\\s", "");
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new KeyFileException("it is not base64");
        }
    }
}
