/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key files are made closed, never overwritten, and refused whole when one is unusable. */
class KeyFolderTest {

    private static final String EC_KEY_ON_ANOTHER_CURVE = // prime256v1
            """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJphrHtUYf3AQeKcoM1rMA5Jvmx18
            FycJYvzKmRfdaEjvmurAvi+q7ylKOZXqEWoFPpN5Dtxm+y24PJcTS5X84A==
            -----END PUBLIC KEY-----
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.sm2", "a.sm4", "a.hmac"})
    void closesSecretsToOthers(String file) throws IOException {
        makeAll();
        assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void neverOverwritesAKey() throws IOException {
        makeAll();
        String before = Files.readString(folder.resolve("a.sm4"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> KeyFiles.generateSm4(folder, "a"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> KeyFiles.generateSm2(folder, "a"));
        assertThat(Files.readString(folder.resolve("a.sm4"))).isEqualTo(before);
    }

    @Test
    void makesDifferentKeysOfTheRightLength() {
        makeAll();
        KeyFiles.generateSm4(folder, "b");
        assertThat(hexKey(folder.resolve("a.sm4")))
                .hasSize(16)
                .isNotEqualTo(hexKey(folder.resolve("b.sm4")));
        assertThat(hexKey(folder.resolve("a.hmac"))).hasSize(32);
    }

    @Test
    void givesAPeerThePublicHalfUnderAnotherName(@TempDir Path peer) {
        KeyFiles.generateSm2(folder, "channel");
        KeyFiles.copyPublic(folder, "channel", peer, "bank");
        byte[] data = {1, 2, 3};
        byte[] signature = SoftwareCrypto.open(folder).sign(new KeyId("channel"), data);
        SoftwareCrypto atPeer = SoftwareCrypto.open(peer);
        assertThat(atPeer.verify(new KeyId("bank"), data, signature)).isTrue();
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> atPeer.sign(new KeyId("bank"), data));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.sm2", "a.sm4", "a.hmac"})
    void refusesASecretThatOthersCanRead(String file) throws IOException {
        makeAll();
        Files.setPosixFilePermissions(
                folder.resolve(file), PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> SoftwareCrypto.open(folder))
                .withMessageContaining(file)
                .withMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @CsvSource({
        "a.sm4,  0123456789abcdef0123456789abcde,    32 hexadecimal digits",
        "a.sm4,  0123456789abcdef0123456789abcdeg,   32 hexadecimal digits",
        "a.hmac, 0123456789abcdef0123456789abcdef,   64 hexadecimal digits",
        "a.sm2,  0123456789abcdef0123456789abcdef,   BEGIN PRIVATE KEY",
        "a.sm2,  '-----BEGIN PRIVATE KEY-----#-----END PRIVATE KEY-----', unusable",
    })
    void refusesAMalformedKeyWithoutQuotingIt(String file, String content, String reason)
            throws IOException {
        makeAll();
        Files.writeString(folder.resolve(file), content);
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> SoftwareCrypto.open(folder))
                .withMessageContaining(file)
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(content));
    }

    @Test
    void refusesAKeyOnAnotherCurve() throws IOException {
        Files.writeString(folder.resolve("bank.sm2.pub"), EC_KEY_ON_ANOTHER_CURVE);
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> SoftwareCrypto.open(folder))
                .withMessageContaining("sm2p256v1");
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        makeAll();
        Files.writeString(folder.resolve("README"), "keys of this node");
        Files.writeString(folder.resolve("a.sm4.old"), "not a key");
        assertThat(SoftwareCrypto.open(folder).publicKey(new KeyId("a"))).isNotEmpty();
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatExceptionOfType(CryptoException.class)
                .isThrownBy(() -> SoftwareCrypto.open(folder.resolve("absent")))
                .withMessageContaining("absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../channel", "a/b", "a.b", "-a", "钥匙"})
    void refusesAKeyIdThatIsNoFileName(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyId(id));
    }

    static byte[] hexKey(Path file) {
        try {
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void makeAll() {
        KeyFiles.generateSm2(folder, "a");
        KeyFiles.generateSm4(folder, "a");
        KeyFiles.generateHmac(folder, "a");
    }
}
