/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.Optional;

/** The register of persons (个人): one row per identity document, whoever brings it. */
public interface Persons {

    /** Makes a person storable: mints the id and encrypts; stores nothing. Thread-safe. */
    SealedPerson seal(PersonDetails details);

    /**
     * Registers those of the listed persons whose identity is not registered yet, in the caller's
     * transaction and in one statement; the others stay as they are. The act for which they are
     * registered leaves the audit row.
     *
     * @return how many are new
     */
    int registerAll(ListedPersons listed);

    /** Who is registered under a citizen's identity number. */
    Optional<Person> find(IdentityNumber identity);

    /** Who is registered under this id. */
    Optional<Person> find(PersonId id);
}
