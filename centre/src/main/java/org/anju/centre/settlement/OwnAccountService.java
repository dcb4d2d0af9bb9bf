/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OwnAccountService implements OwnAccounts {

    private final OwnAccountRepository repository;
    private final Ledger ledger;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Clock clock;

    OwnAccountService(
            OwnAccountRepository repository,
            Ledger ledger,
            ActionLog actionLog,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public OwnAccount register(
            BankAccountKind kind, String number, String name, String operator, Actor actor) {
        repository.lockForRegistration();
        return repository
                .find(number)
                .map(standing -> requireSame(standing, kind, name, operator))
                .orElseGet(() -> open(kind, number, name, operator, actor));
    }

    @Override
    public OwnAccount receiving() {
        return all(BankAccountKind.WALLET).stream()
                .findFirst()
                .orElseThrow(SettlementRefusal::noneYet);
    }

    @Override
    public Optional<OwnAccount> find(String number) {
        return repository.findRegistered(number);
    }

    @Override
    public List<OwnAccount> all(BankAccountKind kind) {
        return all().stream().filter(account -> account.kind() == kind).toList();
    }

    @Override
    public List<OwnAccount> all() {
        return repository.all();
    }

    private OwnAccount open(
            BankAccountKind kind, String number, String name, String operator, Actor actor) {
        var opened = ledger.openBankAccount(kind, name + "(" + operator + ")");
        var account = new OwnAccount(number, kind, name, operator, opened);
        repository.add(account, clock.instant());
        actionLog.record(AuditRecord.succeeded(actor, "own-account.register", number));
        outbox.publish(
                new OutboxMessage("own-account.registered", number, Map.of("kind", kind.name())));
        return account;
    }

    private static OwnAccount requireSame(
            OwnAccount standing, BankAccountKind kind, String name, String operator) {
        if (standing.kind() != kind
                || !standing.name().equals(name)
                || !standing.operator().equals(operator)) {
            throw SettlementRefusal.standsOtherwise(standing.number());
        }
        return standing;
    }
}
