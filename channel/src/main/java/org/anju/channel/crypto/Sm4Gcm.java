/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 in Galois/counter mode under one key. Sealed bytes are a 12-byte nonce, the ciphertext and a
 * 16-byte tag. A cipher object carries the key's multiplication table, which costs more than a
 * short field does: idle ones are kept for the next caller, as many as ever worked at once. Random
 * nonces are safe for some four thousand million values under one key; change the key before.
 */
final class Sm4Gcm {

    static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int TAG_BITS = TAG_BYTES * Byte.SIZE;

    private final KeyParameter key;
    private final Queue<GCMModeCipher> idle = new ConcurrentLinkedQueue<>();

    Sm4Gcm(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** Seals under a nonce that must never be used again with this key. */
    byte[] encrypt(byte[] nonce, byte[] clear, byte[] associatedData) {
        byte[] sealed = new byte[NONCE_BYTES + clear.length + TAG_BYTES];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        GCMModeCipher cipher = take();
        try {
            cipher.init(true, new AEADParameters(key, TAG_BITS, nonce, associatedData));
            int written = cipher.processBytes(clear, 0, clear.length, sealed, NONCE_BYTES);
            cipher.doFinal(sealed, NONCE_BYTES + written);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("SM4-GCM encryption failed", impossible);
        } finally {
            idle.add(cipher);
        }
        return sealed;
    }

    /** Opens sealed bytes, or throws where one bit of them or of the associated data differs. */
    byte[] decrypt(byte[] sealed, byte[] associatedData) throws InvalidCipherTextException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new InvalidCipherTextException("shorter than a nonce and a tag");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
        byte[] clear = new byte[sealed.length - NONCE_BYTES - TAG_BYTES];
        GCMModeCipher cipher = take();
        try {
            cipher.init(false, new AEADParameters(key, TAG_BITS, nonce, associatedData));
            int written =
                    cipher.processBytes(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, clear, 0);
            cipher.doFinal(clear, written);
        } finally {
            idle.add(cipher);
        }
        return clear;
    }

    private GCMModeCipher take() {
        GCMModeCipher cipher = idle.poll();
        return cipher != null ? cipher : GCMBlockCipher.newInstance(new SM4Engine());
    }
}
