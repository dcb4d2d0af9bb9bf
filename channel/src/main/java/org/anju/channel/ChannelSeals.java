/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;

/**
 * How digests, signatures and key names are written in headers; the signer and the verifier must do
 * it alike.
 */
final class ChannelSeals {

    private static final String DIGEST_PREFIX = "SM3=";
    private static final String SIGNATURE_PREFIX = "SM2-SM3=";
    private static final int FINGERPRINT_DIGITS = 32;

    private final CryptoPort crypto;

    ChannelSeals(CryptoPort crypto) {
        this.crypto = crypto;
    }

    String digest(byte[] body) {
        return digestHeader(crypto.sm3(body));
    }

    static String digestHeader(byte[] sm3) {
        return DIGEST_PREFIX + HexFormat.of().formatHex(sm3);
    }

    String sign(KeyId key, String canonicalText) {
        byte[] signature = crypto.sign(key, canonicalText.getBytes(StandardCharsets.US_ASCII));
        return SIGNATURE_PREFIX + Base64.getEncoder().encodeToString(signature);
    }

    boolean verify(KeyId key, String canonicalText, String signatureHeader) {
        byte[] signature;
        try {
            signature =
                    Base64.getDecoder()
                            .decode(signatureHeader.substring(SIGNATURE_PREFIX.length()));
        } catch (IllegalArgumentException _) {
            return false;
        }
        return crypto.verify(key, canonicalText.getBytes(StandardCharsets.US_ASCII), signature);
    }

    /** The name under which the other side knows a public key. */
    String fingerprint(KeyId key) {
        return HexFormat.of()
                .formatHex(crypto.sm3(crypto.publicKey(key)))
                .substring(0, FINGERPRINT_DIGITS);
    }
}
