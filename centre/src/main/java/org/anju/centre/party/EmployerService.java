/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class EmployerService implements Employers {

    private final EmployerRepository repository;
    private final Wallets wallets;
    private final AccountingDays days;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EmployerService(
            EmployerRepository repository,
            Wallets wallets,
            AccountingDays days,
            ActionLog actionLog,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.wallets = wallets;
        this.days = days;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public EmployerId register(EmployerRegistration registration, Actor actor) {
        EmployerId id = new EmployerId(ids.next());
        CreditCode code = registration.creditCode();
        Employer employer = new Employer(id, registration.name(), code);
        boolean added = repository.add(employer, days.current(), clock.instant());
        if (!added && code != null) {
            throw PartyRefusal.creditCodeTaken(code);
        }
        String object = id.value().toString();
        actionLog.record(AuditRecord.succeeded(actor, "employer.register", object));
        outbox.publish(new OutboxMessage("employer.registered", object, Map.of()));
        registration
                .wallets()
                .forEach(
                        number ->
                                wallets.register(
                                        new WalletOwner.EmployerWallet(id), number, actor));
        return id;
    }

    @Override
    public Optional<Employer> find(EmployerId id) {
        return repository.find(id);
    }

    @Override
    public Optional<Employer> find(CreditCode code) {
        return repository.find(code);
    }
}
