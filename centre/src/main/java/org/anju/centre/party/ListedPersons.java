/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

/**
 * Sealed persons that stand in a staging table of the caller's, read by the database in one
 * statement.
 *
 * @param sql a constant SELECT without parameters over the caller's own staging table that yields
 *     {@code person_id, name, identity_type, identity_index, identity_cipher, identity_tail,
 *     mobile_index, mobile_cipher, mobile_tail} as {@link Persons#seal} made them
 */
public record ListedPersons(String sql) {}
