/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * SM2 keys and signatures on the curve sm2p256v1. The library's plain classes are used, not its
 * security provider: no start pays for the provider's registration.
 */
final class Sm2 {

    private static final ECNamedDomainParameters CURVE =
            ECNamedDomainParameters.lookup(GMObjectIdentifiers.sm2p256v1);

    private Sm2() {}

    /** A new key pair in its two DER encodings. */
    static EncodedKeyPair generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        try {
            return new EncodedKeyPair(
                    PrivateKeyInfoFactory.createPrivateKeyInfo(pair.getPrivate()).getEncoded(),
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(pair.getPublic())
                            .getEncoded());
        } catch (IOException encoding) {
            throw new IllegalStateException("a generated key could not be encoded", encoding);
        }
    }

    /** Reads a PKCS#8 private key; any other curve than SM2's is refused. */
    static ECPrivateKeyParameters privateKey(byte[] pkcs8) throws IOException {
        if (PrivateKeyFactory.createKey(pkcs8) instanceof ECPrivateKeyParameters key) {
            requireCurve(key.getParameters());
            return key;
        }
        throw new KeyFileException("it is not an elliptic-curve private key");
    }

    /** Reads a SubjectPublicKeyInfo; any other curve than SM2's is refused. */
    static ECPublicKeyParameters publicKey(byte[] subjectPublicKeyInfo) throws IOException {
        if (PublicKeyFactory.createKey(subjectPublicKeyInfo) instanceof ECPublicKeyParameters key) {
            requireCurve(key.getParameters());
            return key;
        }
        throw new KeyFileException("it is not an elliptic-curve public key");
    }

    static boolean verify(ECPublicKeyParameters key, byte[] data, byte[] signature) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, key);
        signer.update(data, 0, data.length);
        return signer.verifySignature(signature);
    }

    private static void requireCurve(ECDomainParameters domain) throws IOException {
        if (!domain.equals(CURVE)) {
            throw new KeyFileException("it is not a key on the curve sm2p256v1");
        }
    }

    /** A key pair in the two encodings in which it is stored. */
    record EncodedKeyPair(byte[] pkcs8, byte[] subjectPublicKeyInfo) {}
}
