/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class PersonService implements Persons {

    /** Citizen's identity card (身份证) in JGJ/T 320 A.1: the one document whose number we check. */
    private static final String IDENTITY_CARD = "01";

    private static final FieldLabel IDENTITY = new FieldLabel("party.person", "identity_cipher");
    private static final FieldLabel MOBILE = new FieldLabel("party.person", "mobile_cipher");

    private final PersonRepository repository;
    private final FieldCipher cipher;
    private final AccountingDays days;
    private final Ids ids;
    private final Clock clock;

    PersonService(
            PersonRepository repository,
            FieldCipher cipher,
            AccountingDays days,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.days = days;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public SealedPerson seal(PersonDetails details) {
        UUID row = ids.next();
        IdentityNumber identity = details.identity();
        MobileNumber mobile = details.mobile();
        return new SealedPerson(
                new PersonId(row),
                details.name(),
                IDENTITY_CARD,
                new SealedNumber(
                        cipher.blindIndex(IndexedField.IDENTITY_NUMBER, identity.value()),
                        cipher.encrypt(IDENTITY, row, identity.value()),
                        identity.tail()),
                mobile == null
                        ? null
                        : new SealedNumber(
                                cipher.blindIndex(IndexedField.MOBILE_NUMBER, mobile.value()),
                                cipher.encrypt(MOBILE, row, mobile.value()),
                                mobile.tail()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int registerAll(ListedPersons listed) {
        return repository.addAll(listed, days.current(), clock.instant());
    }

    @Override
    public Optional<Person> find(IdentityNumber identity) {
        byte[] index = cipher.blindIndex(IndexedField.IDENTITY_NUMBER, identity.value());
        return repository.find(IDENTITY_CARD, index);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return repository.find(id);
    }
}
