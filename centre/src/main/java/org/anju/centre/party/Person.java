/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

/**
 * A person (个人) as the centre knows them, without what is encrypted.
 *
 * @param identityTail the last four characters of the identity number
 */
public record Person(PersonId id, String name, String identityTail) {}
