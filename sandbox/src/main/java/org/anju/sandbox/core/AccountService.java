/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Booking.BookingReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens deposit accounts and sets what accounts may do. */
@Service
class AccountService implements Accounts {

    private static final String DEPOSITS = "DEPOSITS";
    private static final String OPENING_REMARK = "开立账户";

    private final AccountRepository accounts;
    private final CoreRepository repository;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final BookingDay day;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            CoreRepository repository,
            Journal journal,
            TransactionOperations transaction,
            BookingDay day,
            Clock clock) {
        this.accounts = accounts;
        this.repository = repository;
        this.journal = journal;
        this.transaction = transaction;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public Account open(DepositOpening opening) {
        return transaction.execute(
                _ -> {
                    day.hold();
                    if (!accounts.add(opening, now())) {
                        throw new BankRefusal(
                                RefusalReason.WALLET_EXISTS,
                                "account " + opening.number() + " is open already");
                    }
                    if (opening.opening().isPositive()) {
                        bookOpening(opening);
                    }
                    return account(known(opening.id()));
                });
    }

    @Override
    public List<Account> list() {
        return accounts.list().stream().map(AccountService::account).toList();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id.number())
                .filter(state -> state.id().equals(id))
                .map(AccountService::account);
    }

    @Override
    public Account set(AccountId id, AccountCondition condition, String reason) {
        Transfer.requireSendable(reason);
        return transaction.execute(
                _ -> {
                    // Locked like a payer, so that no booking passes the change.
                    repository.lock(List.of(id.number()));
                    AccountState state = known(id);
                    if (state.condition() == AccountCondition.CLOSED) {
                        throw new BankRefusal(
                                RefusalReason.ACCOUNT_CLOSED,
                                "account " + id.number() + " is closed for ever");
                    }
                    if (condition == AccountCondition.CLOSED && !state.balance().equals(Cny.ZERO)) {
                        throw new BankRefusal(
                                RefusalReason.ACCOUNT_NOT_EMPTY,
                                "account %s has %d fen; empty it first"
                                        .formatted(id.number(), state.balance().fen()));
                    }
                    accounts.add(id.number(), condition, reason, now());
                    return account(known(id));
                });
    }

    @Override
    public void agree(AccountId id, AgreedLimits limits) {
        known(id);
        accounts.add(id.number(), limits, now());
    }

    @Override
    public AgreedLimits agreed(AccountId id) {
        return accounts.agreed(id.number());
    }

    private void bookOpening(DepositOpening opening) {
        List<AccountState> sides = repository.lock(List.of(DEPOSITS, opening.number()));
        AccountState deposits = side(sides, DEPOSITS);
        AccountState account = side(sides, opening.number());
        UUID uetr = journal.uetr();
        journal.write(
                journal.draft(
                        BookingKind.OPENING,
                        new BookingReference(uetr, 1, null, null, Optional.empty()),
                        deposits,
                        account,
                        opening.opening(),
                        OPENING_REMARK),
                deposits,
                account);
    }

    private AccountState known(AccountId id) {
        return accounts.find(id.number())
                .filter(state -> state.id().equals(id))
                .orElseThrow(
                        () ->
                                new BankRefusal(
                                        RefusalReason.UNKNOWN_ACCOUNT,
                                        "no wallet or account has the number " + id.number()));
    }

    private static AccountState side(List<AccountState> sides, String number) {
        return sides.stream()
                .filter(state -> state.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + number));
    }

    private static Account account(AccountState state) {
        WalletOwner owner = state.owner();
        if (owner == null) {
            throw new IllegalStateException(state.number() + " is the bank's own account");
        }
        return new Account(
                state.id(),
                state.name(),
                state.kind(),
                owner,
                state.walletClass(),
                state.notifiedNode(),
                state.condition(),
                state.balance());
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
