/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

import java.util.UUID;
import org.anju.channel.crypto.CryptoException;

/**
 * Encrypts the personal fields of the database one by one (逐字段加密), so that a copy of the database
 * tells nobody's number, and finds them again by a keyed index that cannot be computed without the
 * key. Thread-safe; it stores nothing.
 */
public interface FieldCipher {

    /**
     * The field's ciphertext (SM4-GCM), different at every call, bound to its table, column and
     * row.
     *
     * @param row the id of the row that the field belongs to
     */
    byte[] encrypt(FieldLabel label, UUID row, String clear);

    /**
     * The clear value of a field.
     *
     * @throws CryptoException if the ciphertext was altered, or was sealed for another table,
     *     column or row, or with another key
     */
    String decrypt(FieldLabel label, UUID row, byte[] sealed);

    /**
     * The blind index of a value (HMAC-SM3, 32 bytes): equal for equal values of one kind after
     * {@link IndexedField#normalised normalisation}.
     */
    byte[] blindIndex(IndexedField field, String clear);
}
