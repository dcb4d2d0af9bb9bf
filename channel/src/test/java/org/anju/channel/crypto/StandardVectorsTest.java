/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published examples of the standards come out as printed there. */
class StandardVectorsTest {

    private static final KeyId KEY = new KeyId("vector");

    @TempDir private Path folder;

    /** GB/T 32905—2016, example 1. */
    @Test
    void digestsTheStandardsShortMessage() {
        byte[] digest = SoftwareCrypto.open(folder).sm3(ascii("abc"));
        assertThat(digest)
                .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    }

    /** GB/T 32905—2016, example 2: one whole block, here in two pieces. */
    @Test
    void digestsTheStandardsBlockInPieces() {
        var digest = SoftwareCrypto.open(folder).sm3();
        digest.update(ascii("abcd".repeat(5)));
        digest.update(ascii("abcd".repeat(11)));
        assertThat(digest.digest())
                .isEqualTo(hex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
    }

    /** GM/T 0042—2015, D.3. */
    @Test
    void authenticatesTheStandardsMessage() throws IOException {
        store("vector.hmac", "0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
        byte[] message =
                ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".repeat(2));
        assertThat(SoftwareCrypto.open(folder).hmacSm3(KEY, message))
                .isEqualTo(hex("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"));
    }

    /** GB/T 32907—2016, A.1: the block cipher below the mode. */
    @Test
    void encryptsTheStandardsBlock() {
        SM4Engine engine = new SM4Engine();
        engine.init(true, new KeyParameter(hex("0123456789abcdeffedcba9876543210")));
        byte[] block = hex("0123456789abcdeffedcba9876543210");
        engine.processBlock(block, 0, block, 0);
        assertThat(block).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));
    }

    /** RFC 8998, A.1: SM4-GCM. */
    @Test
    void opensTheSealedExample() throws IOException {
        store("vector.sm4", "0123456789abcdeffedcba9876543210");
        byte[] sealed =
                hex(
                        "00001234567800000000abcd"
                                + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                                + "83de3541e4c2b58177e065a9bf7b62ec");
        byte[] associatedData = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        assertThat(SoftwareCrypto.open(folder).decrypt(KEY, sealed, associatedData))
                .isEqualTo(
                        hex(
                                "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                                    + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));
    }

    /** GB/T 32918.5—2017, A.2: the signature over "message digest" under the default user id. */
    @Test
    void verifiesTheStandardsSignature() throws IOException {
        // SubjectPublicKeyInfo written out by hand: id-ecPublicKey, curve 1.2.156.10197.1.301.
        byte[] encoded =
                hex(
                        "3059301306072a8648ce3d020106082a811ccf5501822d03420004"
                            + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
        store(
                "vector.sm2.pub",
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PUBLIC KEY-----\n");
        SoftwareCrypto crypto = SoftwareCrypto.open(folder);
        byte[] signature =
                der(
                        "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
                        "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        assertThat(crypto.verify(KEY, ascii("message digest"), signature)).isTrue();
        assertThat(crypto.verify(KEY, ascii("message digesT"), signature)).isFalse();
    }

    private static byte[] der(String r, String s) throws IOException {
        return new DERSequence(
                        new ASN1Integer[] {
                            new ASN1Integer(new BigInteger(r, 16)),
                            new ASN1Integer(new BigInteger(s, 16))
                        })
                .getEncoded();
    }

    private void store(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
