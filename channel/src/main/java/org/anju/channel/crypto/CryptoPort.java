/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.security.MessageDigest;

/**
 * What the system asks of a cryptographic module (密码模块): Bouncy Castle in software today, a
 * certified hardware module later. Every method may be called from any thread. A key that the
 * module does not hold is a {@link CryptoException}.
 */
public interface CryptoPort {

    /** A fresh SM3 digest (GB/T 32905, 32 bytes) for data that arrives in pieces. */
    MessageDigest sm3();

    /** The SM3 digest of the data, 32 bytes. */
    byte[] sm3(byte[] data);

    /** The keyed digest HMAC-SM3 of the data, 32 bytes: the blind index of an encrypted field. */
    byte[] hmacSm3(KeyId key, byte[] data);

    /**
     * Encrypts and seals with SM4-GCM (GB/T 32907) under a fresh random nonce.
     *
     * @param associatedData what the sealed bytes belong to; not stored in them, and the same must
     *     be given to decrypt, so that a value moved to another place does not open
     * @return 12-byte nonce, ciphertext as long as the clear bytes, 16-byte tag
     */
    byte[] encrypt(KeyId key, byte[] clear, byte[] associatedData);

    /**
     * Opens what {@link #encrypt} sealed.
     *
     * @throws CryptoException if the sealed bytes, the associated data or the key are not those of
     *     the encryption
     */
    byte[] decrypt(KeyId key, byte[] sealed, byte[] associatedData);

    /**
     * Signs with SM2 over SM3 (GB/T 32918.2) under the default user id of GB/T 35276.
     *
     * @return the DER encoding of (r, s), about 71 bytes
     */
    byte[] sign(KeyId key, byte[] data);

    /** Whether the signature is the named key's over exactly this data; a malformed one is not. */
    boolean verify(KeyId publicKey, byte[] data, byte[] signature);

    /**
     * The public half of an SM2 key as DER SubjectPublicKeyInfo: what a peer is given, and what a
     * key's fingerprint is taken of.
     */
    byte[] publicKey(KeyId key);

    /** That many bytes of a cryptographic random source. */
    byte[] random(int bytes);
}
