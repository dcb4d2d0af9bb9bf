/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WalletService implements Wallets {

    private static final FieldLabel NUMBER = new FieldLabel("party.wallet", "number_cipher");

    private final WalletRepository repository;
    private final FieldCipher cipher;
    private final AccountingDays days;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    WalletService(
            WalletRepository repository,
            FieldCipher cipher,
            AccountingDays days,
            ActionLog actionLog,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.cipher = cipher;
        this.days = days;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void register(WalletOwner owner, WalletNumber number, Actor actor) {
        requireForm(number);
        UUID row = ids.next();
        SealedNumber sealed =
                new SealedNumber(
                        index(number), cipher.encrypt(NUMBER, row, number.value()), number.tail());
        if (repository.add(row, sealed, owner, clock.instant())) {
            record(actor, "wallet.register", "wallet.registered", named(owner));
        } else if (!repository.owner(sealed.index()).equals(Optional.of(owner))) {
            throw PartyRefusal.walletTaken(number);
        }
    }

    @Override
    @Transactional
    public void release(WalletNumber number, Actor actor) {
        byte[] index = index(number);
        WalletOwner owner =
                repository.owner(index).orElseThrow(() -> PartyRefusal.walletUnknown(number));
        if (!repository.release(index, clock.instant())) {
            throw PartyRefusal.walletUnknown(number);
        }
        record(actor, "wallet.release", "wallet.released", named(owner));
    }

    @Override
    public Optional<WalletOwner> ownerOf(WalletNumber number) {
        return ownerOf(index(number));
    }

    @Override
    public Optional<WalletOwner> ownerOf(byte[] walletIndex) {
        return repository.owner(walletIndex);
    }

    @Override
    public List<Optional<WalletOwner>> ownersOf(List<byte[]> walletIndexes) {
        return repository.owners(walletIndexes);
    }

    private void requireForm(WalletNumber number) {
        WalletNumberRule rule =
                repository
                        .rule(days.current().value())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no rule of wallet numbers is in force"));
        if (!rule.allows(number)) {
            throw PartyRefusal.walletForm(number, rule);
        }
    }

    private byte[] index(WalletNumber number) {
        return cipher.blindIndex(IndexedField.WALLET_NUMBER, number.value());
    }

    // A wallet's number is personal; the acts are told of its owner.
    private void record(Actor actor, String action, String topic, String object) {
        actionLog.record(AuditRecord.succeeded(actor, action, object));
        outbox.publish(new OutboxMessage(topic, object, Map.of()));
    }

    private static String named(WalletOwner owner) {
        return switch (owner) {
            case WalletOwner.EmployerWallet(var employer) -> employer.value().toString();
            case WalletOwner.PersonWallet(var person) -> person.value().toString();
        };
    }
}
