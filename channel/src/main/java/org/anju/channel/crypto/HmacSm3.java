/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * HMAC (RFC 2104) over SM3 under one key. The two digests that have absorbed the key's pads are
 * kept and only ever copied: a short value then costs two rounds of SM3 instead of four, and no
 * thread waits for another. A list of 100,000 people needs 100,000 of these.
 */
final class HmacSm3 {

    private static final int BLOCK_BYTES = 64;
    private static final int DIGEST_BYTES = 32;
    private static final byte INNER_PAD = 0x36;
    private static final byte OUTER_PAD = 0x5C;

    private final SM3Digest inner;
    private final SM3Digest outer;

    /**
     * @param key at most one block of SM3, 64 bytes; a longer one would have to be digested first
     */
    HmacSm3(byte[] key) {
        if (key.length > BLOCK_BYTES) {
            throw new IllegalArgumentException(
                    "an HMAC key has at most " + BLOCK_BYTES + " bytes, not " + key.length);
        }
        inner = absorbed(key, INNER_PAD);
        outer = absorbed(key, OUTER_PAD);
    }

    byte[] of(byte[] data) {
        byte[] digest = new byte[DIGEST_BYTES];
        SM3Digest first = new SM3Digest(inner);
        first.update(data, 0, data.length);
        first.doFinal(digest, 0);
        SM3Digest second = new SM3Digest(outer);
        second.update(digest, 0, DIGEST_BYTES);
        second.doFinal(digest, 0);
        return digest;
    }

    private static SM3Digest absorbed(byte[] key, byte pad) {
        byte[] block = new byte[BLOCK_BYTES];
        System.arraycopy(key, 0, block, 0, key.length);
        for (int index = 0; index < BLOCK_BYTES; index++) {
            block[index] ^= pad;
        }
        SM3Digest digest = new SM3Digest();
        digest.update(block, 0, BLOCK_BYTES);
        return digest;
    }
}
