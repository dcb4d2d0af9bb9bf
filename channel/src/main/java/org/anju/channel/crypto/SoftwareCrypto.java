/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.jspecify.annotations.Nullable;

/**
 * The cryptographic port in software, with keys from files: for demonstration, development and
 * centres that do not yet own a certified module. All keys are read when it is opened.
 */
public final class SoftwareCrypto implements CryptoPort {

    private static final int SM3_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<KeyId, Sm2Signing> signingKeys;
    private final Map<KeyId, PublicKey> publicKeys;
    private final Map<KeyId, Sm4Gcm> encryptionKeys;
    private final Map<KeyId, HmacSm3> digestKeys;

    private SoftwareCrypto(KeyFolder folder) {
        signingKeys =
                folder.read(
                        KeyKind.SM2_PRIVATE,
                        pem ->
                                new Sm2Signing(
                                        Sm2.privateKey(PemLabel.PRIVATE_KEY.decode(pem)), random));
        publicKeys =
                folder.read(
                        KeyKind.SM2_PUBLIC,
                        pem -> {
                            byte[] encoded = PemLabel.PUBLIC_KEY.decode(pem);
                            return new PublicKey(Sm2.publicKey(encoded), encoded);
                        });
        encryptionKeys =
                folder.read(KeyKind.SM4, hex -> new Sm4Gcm(KeyFolder.hex(hex, KeyKind.SM4_BYTES)));
        digestKeys =
                folder.read(
                        KeyKind.HMAC, hex -> new HmacSm3(KeyFolder.hex(hex, KeyKind.HMAC_BYTES)));
    }

    /**
     * Opens a folder of key files as {@link KeyFiles} makes them.
     *
     * @throws CryptoException if the folder or one of its key files cannot be read, is malformed,
     *     or holds a secret that others than its owner can read
     */
    public static SoftwareCrypto open(Path keyFolder) {
        return new SoftwareCrypto(KeyFolder.list(keyFolder));
    }

    /** A port that can digest and nothing else: no key is in it. */
    public static SoftwareCrypto withoutKeys() {
        return new SoftwareCrypto(KeyFolder.none());
    }

    @Override
    public MessageDigest sm3() {
        return new SM3.Digest();
    }

    @Override
    public byte[] sm3(byte[] data) {
        SM3Digest digest = new SM3Digest();
        digest.update(data, 0, data.length);
        byte[] result = new byte[SM3_BYTES];
        digest.doFinal(result, 0);
        return result;
    }

    @Override
    public byte[] hmacSm3(KeyId key, byte[] data) {
        return held(digestKeys.get(key), key, "HMAC-SM3").of(data);
    }

    @Override
    public byte[] encrypt(KeyId key, byte[] clear, byte[] associatedData) {
        return held(encryptionKeys.get(key), key, "SM4")
                .encrypt(random(Sm4Gcm.NONCE_BYTES), clear, associatedData);
    }

    @Override
    public byte[] decrypt(KeyId key, byte[] sealed, byte[] associatedData) {
        Sm4Gcm cipher = held(encryptionKeys.get(key), key, "SM4");
        try {
            return cipher.decrypt(sealed, associatedData);
        } catch (InvalidCipherTextException altered) {
            throw new CryptoException(
                    "sealed bytes do not open with key "
                            + key
                            + ": they, their place or the key are not those of the encryption",
                    altered);
        }
    }

    @Override
    public byte[] sign(KeyId key, byte[] data) {
        return held(signingKeys.get(key), key, "SM2 private").sign(data);
    }

    @Override
    public boolean verify(KeyId publicKey, byte[] data, byte[] signature) {
        return Sm2.verify(
                held(publicKeys.get(publicKey), publicKey, "SM2 public").key(), data, signature);
    }

    @Override
    public byte[] publicKey(KeyId key) {
        return held(publicKeys.get(key), key, "SM2 public").encoded().clone();
    }

    @Override
    public byte[] random(int bytes) {
        byte[] result = new byte[bytes];
        random.nextBytes(result);
        return result;
    }

    private static <K> K held(@Nullable K material, KeyId key, String kind) {
        if (material == null) {
            throw new CryptoException("the key folder holds no " + kind + " key " + key);
        }
        return material;
    }

    private record PublicKey(ECPublicKeyParameters key, byte[] encoded) {}
}
