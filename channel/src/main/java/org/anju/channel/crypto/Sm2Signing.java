/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * Signs with one SM2 key. A signer that is made ready for a key computes the public point and the
 * digest that every signature of that key begins with, which is half the work of a signature; so
 * signers that are ready are kept for the next who signs. May be used by many threads.
 */
final class Sm2Signing {

    private final ECPrivateKeyParameters key;
    private final SecureRandom random;
    // As many as ever signed at the same time.
    private final Queue<SM2Signer> ready = new ConcurrentLinkedQueue<>();

    Sm2Signing(ECPrivateKeyParameters key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** The signature over the data, in DER. */
    byte[] sign(byte[] data) {
        SM2Signer taken = ready.poll();
        SM2Signer signer = taken == null ? made() : taken;
        signer.update(data, 0, data.length);
        try {
            byte[] signature = signer.generateSignature();
            ready.add(signer);
            return signature;
        } catch (CryptoException failure) {
            throw new IllegalStateException("SM2 signing failed", failure);
        }
    }

    private SM2Signer made() {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithRandom(key, random));
        return signer;
    }
}
