/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.kernel.Cny;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class OwnAccountService implements OwnAccounts {

    private final OwnAccountRepository repository;
    private final Ledger ledger;
    private final Books books;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Clock clock;

    OwnAccountService(
            OwnAccountRepository repository,
            Ledger ledger,
            Books books,
            ActionLog actionLog,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.books = books;
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
        return open(BankAccountKind.WALLET).stream()
                .findFirst()
                .orElseThrow(SettlementRefusal::noneYet);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number, Actor actor) {
        repository.lockForRegistration();
        OwnAccount account =
                repository.find(number).orElseThrow(() -> SettlementRefusal.accountUnknown(number));
        if (repository.closedAt(number).isPresent()) {
            return;
        }
        Cny left = books.balance(account.ledgerAccount());
        if (!left.isZero()) {
            throw SettlementRefusal.accountHasMoney(number, left);
        }
        repository.close(number, actor.number(), clock.instant());
        actionLog.record(AuditRecord.succeeded(actor, "own-account.close", number));
        outbox.publish(
                new OutboxMessage(
                        "own-account.closed", number, Map.of("kind", account.kind().name())));
    }

    @Override
    public Optional<Instant> closedAt(String number) {
        return repository.closedAt(number);
    }

    @Override
    public List<OwnAccount> open(BankAccountKind kind) {
        return repository.open().stream().filter(account -> account.kind() == kind).toList();
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

    @Override
    public List<Listed> listed() {
        return repository.listed();
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
