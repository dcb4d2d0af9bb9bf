/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.protection;

/**
 * Where an encrypted field lives. The label goes into the seal as associated data, so that a
 * ciphertext copied to another column or row no longer opens.
 *
 * @param table the table with its schema, such as {@code party.person}
 * @param column the column that holds the ciphertext
 */
public record FieldLabel(String table, String column) {}
