/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.anju.channel.crypto.CryptoException;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.crypto.SoftwareCrypto;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final FieldLabel LABEL = new FieldLabel("party.person", "identity_cipher");
    private static final UUID ROW = UUID.fromString("019aaaaa-0000-7000-8000-000000000001");
    private static final UUID OTHER_ROW = UUID.fromString("019aaaaa-0000-7000-8000-000000000002");
    private static final String NUMBER = "32050119900101001X";

    @TempDir private Path keys;
    private FieldCipher cipher;

    @BeforeEach
    void openKeys() {
        cipher = open(keys);
    }

    @Test
    void givesBackWhatItEncrypted() {
        String name = "𠮷田 " + NUMBER;
        assertThat(cipher.decrypt(LABEL, ROW, cipher.encrypt(LABEL, ROW, name))).isEqualTo(name);
    }

    @Test
    void encryptsTheSameValueDifferentlyEachTime() {
        byte[] once = cipher.encrypt(LABEL, ROW, NUMBER);
        byte[] again = cipher.encrypt(LABEL, ROW, NUMBER);
        assertThat(once).isNotEqualTo(again);
        assertThat(new String(once, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    }

    @Test
    void refusesTheCiphertextOfAnotherRowColumnOrTable() {
        byte[] sealed = cipher.encrypt(LABEL, ROW, NUMBER);
        assertThatThrownBy(() -> cipher.decrypt(LABEL, OTHER_ROW, sealed))
                .isInstanceOf(CryptoException.class);
        var otherColumn = new FieldLabel("party.person", "mobile_cipher");
        assertThatThrownBy(() -> cipher.decrypt(otherColumn, ROW, sealed))
                .isInstanceOf(CryptoException.class);
        var otherTable = new FieldLabel("party.wallet", "identity_cipher");
        assertThatThrownBy(() -> cipher.decrypt(otherTable, ROW, sealed))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesAnAlteredCiphertext() {
        byte[] sealed = cipher.encrypt(LABEL, ROW, NUMBER);
        for (int index = 0; index < sealed.length; index++) {
            byte[] altered = sealed.clone();
            altered[index] ^= 1;
            assertThatThrownBy(() -> cipher.decrypt(LABEL, ROW, altered))
                    .isInstanceOf(CryptoException.class);
        }
    }

    @Test
    void refusesAnotherKey(@TempDir Path otherKeys) {
        FieldCipher other = open(otherKeys);
        byte[] sealed = cipher.encrypt(LABEL, ROW, NUMBER);
        assertThatThrownBy(() -> other.decrypt(LABEL, ROW, sealed))
                .isInstanceOf(CryptoException.class);
        assertThat(other.blindIndex(IndexedField.IDENTITY_NUMBER, NUMBER))
                .isNotEqualTo(cipher.blindIndex(IndexedField.IDENTITY_NUMBER, NUMBER));
    }

    @Test
    void indexesEveryWayOfTypingANumberAlike() {
        byte[] index = cipher.blindIndex(IndexedField.IDENTITY_NUMBER, NUMBER);
        assertThat(index).hasSize(32);
        assertThat(cipher.blindIndex(IndexedField.IDENTITY_NUMBER, " 32050119900101001x "))
                .isEqualTo(index);
        assertThat(cipher.blindIndex(IndexedField.IDENTITY_NUMBER, "３２０５０１１９９００１０１００１Ｘ"))
                .isEqualTo(index);
        assertThat(cipher.blindIndex(IndexedField.IDENTITY_NUMBER, "320501199001010010"))
                .isNotEqualTo(index);
    }

    @Test
    void indexesTheSameDigitsOfAnotherKindDifferently() {
        String digits = "0012345678901234";
        assertThat(cipher.blindIndex(IndexedField.IDENTITY_NUMBER, digits))
                .isNotEqualTo(cipher.blindIndex(IndexedField.WALLET_NUMBER, digits));
    }

    private static FieldCipher open(Path folder) {
        KeyFiles.generateSm4(folder, "field");
        KeyFiles.generateHmac(folder, "index");
        return new Sm4FieldCipher(SoftwareCrypto.open(folder));
    }
}
