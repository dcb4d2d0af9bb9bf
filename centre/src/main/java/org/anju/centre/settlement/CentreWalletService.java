/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.ledger.Ledger;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CentreWalletService implements CentreWallets {

    private final CentreWalletRepository repository;
    private final Ledger ledger;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Clock clock;

    CentreWalletService(
            CentreWalletRepository repository,
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
    public CentreWallet register(String number, String name, String operator, Actor actor) {
        repository.lockForRegistration();
        return repository
                .find(number)
                .map(standing -> requireSame(standing, name, operator))
                .orElseGet(() -> open(number, name, operator, actor));
    }

    @Override
    public CentreWallet receiving() {
        return all().stream().findFirst().orElseThrow(SettlementRefusal::noneYet);
    }

    @Override
    public List<CentreWallet> all() {
        return repository.all();
    }

    private CentreWallet open(String number, String name, String operator, Actor actor) {
        var account = ledger.openWalletAccount(name + "(" + operator + ")");
        var wallet = new CentreWallet(number, name, operator, account);
        repository.add(wallet, clock.instant());
        actionLog.record(AuditRecord.succeeded(actor, "centre-wallet.register", number));
        outbox.publish(new OutboxMessage("centre-wallet.registered", number, Map.of()));
        return wallet;
    }

    private static CentreWallet requireSame(CentreWallet standing, String name, String operator) {
        if (!standing.name().equals(name) || !standing.operator().equals(operator)) {
            throw SettlementRefusal.standsOtherwise(standing.number());
        }
        return standing;
    }
}
