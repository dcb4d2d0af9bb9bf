/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.audit.Actor;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.Persons;
import org.anju.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class PersonalAccountService implements PersonalAccounts {

    private final AccountOpeningService openings;
    private final StateChangeService states;
    private final PersonalAccountRepository repository;
    private final EvidenceStore evidence;
    private final Persons persons;
    private final ActsService acts;
    private final TransactionTemplate alone;

    PersonalAccountService(
            AccountOpeningService openings,
            StateChangeService states,
            PersonalAccountRepository repository,
            EvidenceStore evidence,
            Persons persons,
            ActsService acts,
            PlatformTransactionManager transactions) {
        this.openings = openings;
        this.states = states;
        this.repository = repository;
        this.evidence = evidence;
        this.persons = persons;
        this.acts = acts;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Opening open(EmployerAccountNo employer, InputStream list, Actor actor) {
        // Committed before anything is decided: a list that is refused stays as evidence.
        Evidence kept =
                Objects.requireNonNull(
                        alone.execute(_ -> evidence.store(EvidenceKind.EMPLOYEE_LIST, list)));
        try {
            return openings.open(employer, kept, actor);
        } catch (Refusal refusal) {
            alone.executeWithoutResult(_ -> recordRefusal(employer, kept, refusal, actor));
            throw refusal;
        }
    }

    @Override
    public Optional<PersonalAccount> find(PersonalAccountNo number) {
        return repository.find(number);
    }

    @Override
    public List<PersonalAccount> of(IdentityNumber person) {
        return persons.find(person).map(found -> repository.of(found.id())).orElse(List.of());
    }

    @Override
    public PersonalAccount accountOf(IdentityNumber person) {
        List<PersonalAccount> all = of(person);
        List<PersonalAccount> open =
                all.stream().filter(account -> account.closedOn() == null).toList();
        if (open.size() > 1) {
            throw AccountRefusal.severalAccounts(person, open);
        }
        if (all.isEmpty()) {
            throw AccountRefusal.personWithoutAccount(person);
        }
        return open.isEmpty() ? all.getLast() : open.getFirst();
    }

    @Override
    public PersonalAccount changeState(
            PersonalAccountNo number, String state, String reason, Actor actor) {
        return states.change(number, state, reason, actor);
    }

    private void recordRefusal(
            EmployerAccountNo employer, Evidence list, Refusal refusal, Actor actor) {
        acts.refused(
                actor,
                AccountOpeningService.ACTION,
                employer.value(),
                Map.of(
                        "reason", refusal.code(),
                        "list", list.id().toString(),
                        "sm3", list.sm3Hex()));
    }
}
