/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest of a body that is too large for memory, taken while its bytes pass by. The bytes must
 * be stored where nobody alters them between the digest and the reading, since it is the digest
 * that is signed and verified.
 */
public final class BodyDigest {

    private static final int DIGEST_BYTES = 32;

    private final String header;

    private BodyDigest(String header) {
        this.header = header;
    }

    /**
     * The digest of all bytes that a digest of the channel's kind was given; that digest is then
     * empty again.
     *
     * @param sm3 as {@link org.anju.channel.crypto.CryptoPort#sm3()} makes it
     */
    public static BodyDigest of(MessageDigest sm3) {
        return new BodyDigest(ChannelSeals.digestHeader(sm3.digest()));
    }

    /**
     * The digest of bytes that were digested before they were stored.
     *
     * @param sm3Hex 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if it is anything else
     */
    public static BodyDigest ofHex(String sm3Hex) {
        byte[] digest = HexFormat.of().parseHex(sm3Hex);
        if (digest.length != DIGEST_BYTES) {
            throw new IllegalArgumentException("a digest has " + DIGEST_BYTES + " bytes");
        }
        return new BodyDigest(ChannelSeals.digestHeader(digest));
    }

    /** The value of the digest's header. */
    String header() {
        return header;
    }
}
