/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anju.channel.crypto.CryptoPort;
import org.anju.channel.crypto.KeyId;

/** SM4-GCM for the fields and HMAC-SM3 for their indexes, with a key for each. */
final class Sm4FieldCipher implements FieldCipher {

    private static final KeyId FIELD_KEY = new KeyId("field");
    private static final KeyId INDEX_KEY = new KeyId("index");

    private final CryptoPort crypto;

    Sm4FieldCipher(CryptoPort crypto) {
        this.crypto = crypto;
    }

    @Override
    public byte[] encrypt(FieldLabel label, UUID row, String clear) {
        return crypto.encrypt(
                FIELD_KEY, clear.getBytes(StandardCharsets.UTF_8), associated(label, row));
    }

    @Override
    public String decrypt(FieldLabel label, UUID row, byte[] sealed) {
        return new String(
                crypto.decrypt(FIELD_KEY, sealed, associated(label, row)), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] blindIndex(IndexedField field, String clear) {
        // No name of a kind holds the separator, so no two kinds share an input.
        String input = field.name() + "|" + IndexedField.normalised(clear);
        return crypto.hmacSm3(INDEX_KEY, input.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] associated(FieldLabel label, UUID row) {
        return (label.table() + "|" + label.column() + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
