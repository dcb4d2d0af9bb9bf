/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftwareCryptoTest {

    private static final KeyId FIELD = new KeyId("field");
    private static final KeyId OTHER_FIELD = new KeyId("other-field");
    private static final KeyId INDEX = new KeyId("index");
    private static final KeyId CHANNEL = new KeyId("channel");
    private static final KeyId ABSENT = new KeyId("absent");
    private static final byte[] PLACE = utf8("party.person|identity_number|42");

    @TempDir private static Path folder;
    private static SoftwareCrypto crypto;

    @BeforeAll
    static void makeKeys() {
        KeyFiles.generateSm4(folder, FIELD.value());
        KeyFiles.generateSm4(folder, OTHER_FIELD.value());
        KeyFiles.generateHmac(folder, INDEX.value());
        KeyFiles.generateSm2(folder, CHANNEL.value());
        crypto = SoftwareCrypto.open(folder);
    }

    @Test
    void opensWhatItSealed() {
        for (int length : new int[] {0, 1, 15, 16, 17, 18, 262_144}) {
            byte[] clear = crypto.random(length);
            byte[] sealed = crypto.encrypt(FIELD, clear, PLACE);
            assertThat(sealed).hasSize(12 + length + 16);
            assertThat(crypto.decrypt(FIELD, sealed, PLACE)).isEqualTo(clear);
        }
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        Set<String> seen = new HashSet<>();
        for (int count = 0; count < 1_000; count++) {
            byte[] sealed = crypto.encrypt(FIELD, utf8("0031000000000042"), PLACE);
            seen.add(new String(sealed, StandardCharsets.ISO_8859_1));
        }
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void refusesSealedBytesWithAnyBitChanged() {
        byte[] sealed = crypto.encrypt(FIELD, utf8("0031000000000042"), PLACE);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatExceptionOfType(CryptoException.class)
                    .isThrownBy(() -> crypto.decrypt(FIELD, altered, PLACE));
        }
    }

    @Test
    void refusesSealedBytesOfAnotherPlaceOrKeyOrTooShort() {
        byte[] sealed = crypto.encrypt(FIELD, utf8("0031000000000042"), PLACE);
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(
                        () ->
                                crypto.decrypt(
                                        FIELD, sealed, utf8("party.person|identity_number|43")));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.decrypt(OTHER_FIELD, sealed, PLACE));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.decrypt(FIELD, new byte[27], PLACE));
        assertThat(crypto.decrypt(FIELD, sealed, PLACE)).isEqualTo(utf8("0031000000000042"));
    }

    @Test
    void keyedDigestsAgreeWithTheLibrarysOwn() {
        Path keys = folder.resolve("hmac");
        KeyFiles.generateHmac(keys, "index");
        byte[] key = KeyFolderTest.hexKey(keys.resolve("index.hmac"));
        SoftwareCrypto opened = SoftwareCrypto.open(keys);
        for (int length = 0; length < 200; length++) {
            byte[] data = crypto.random(length);
            HMac library = new HMac(new SM3Digest());
            library.init(new KeyParameter(key));
            library.update(data, 0, length);
            byte[] expected = new byte[32];
            library.doFinal(expected, 0);
            assertThat(opened.hmacSm3(INDEX, data)).isEqualTo(expected);
        }
    }

    @Test
    void signsWhatAnotherImplementationOfTheAlgorithmVerifies() throws GeneralSecurityException {
        byte[] data = utf8("汇缴 2026-01");
        Signature verifier = Signature.getInstance("SM3withSM2", new BouncyCastleProvider());
        verifier.initVerify(
                KeyFactory.getInstance("EC", new BouncyCastleProvider())
                        .generatePublic(new X509EncodedKeySpec(crypto.publicKey(CHANNEL))));
        verifier.update(data);
        assertThat(verifier.verify(crypto.sign(CHANNEL, data))).isTrue();
    }

    @Test
    void doesNotVerifyAlteredOrMalformedSignatures() {
        byte[] data = utf8("汇缴 2026-01");
        byte[] signature = crypto.sign(CHANNEL, data);
        assertThat(crypto.verify(CHANNEL, data, signature)).isTrue();
        for (int index = 0; index < signature.length; index++) {
            byte[] altered = signature.clone();
            altered[index] ^= 0x10;
            assertThat(crypto.verify(CHANNEL, data, altered)).isFalse();
        }
        assertThat(crypto.verify(CHANNEL, data, new byte[0])).isFalse();
        assertThat(crypto.verify(CHANNEL, data, new byte[300])).isFalse();
        assertThat(crypto.verify(CHANNEL, utf8("汇缴 2026-02"), signature)).isFalse();
    }

    @Test
    void namesTheKeyThatItDoesNotHold() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.hmacSm3(ABSENT, PLACE))
                .withMessageContaining("absent");
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.encrypt(ABSENT, PLACE, PLACE));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.decrypt(ABSENT, new byte[28], PLACE));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.sign(ABSENT, PLACE));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> crypto.verify(ABSENT, PLACE, PLACE));
        assertThatExceptionOfType(CryptoException.class).isThrownBy(() -> crypto.publicKey(ABSENT));
    }

    @Test
    void servesManyThreadsAtOnce() {
        byte[] digest = crypto.hmacSm3(INDEX, PLACE);
        long right =
                IntStream.range(0, 4_000)
                        .parallel()
                        .filter(
                                seed -> {
                                    byte[] clear = new byte[64];
                                    new Random(seed).nextBytes(clear);
                                    byte[] sealed = crypto.encrypt(FIELD, clear, PLACE);
                                    return Arrays.equals(
                                                    clear, crypto.decrypt(FIELD, sealed, PLACE))
                                            && Arrays.equals(digest, crypto.hmacSm3(INDEX, PLACE));
                                })
                        .count();
        assertThat(right).isEqualTo(4_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
