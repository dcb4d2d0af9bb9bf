/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import org.jspecify.annotations.Nullable;

/**
 * A person ready to be stored: the row that will be the person's if nobody is registered under this
 * identity yet.
 *
 * @param id the id minted for the row, to which the ciphertexts are bound
 * @param identityType the kind of document by JGJ/T 320 A.1
 * @param mobile null where none was given
 */
public record SealedPerson(
        PersonId id,
        String name,
        String identityType,
        SealedNumber identity,
        @Nullable SealedNumber mobile) {}
