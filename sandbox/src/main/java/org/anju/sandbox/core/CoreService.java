/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the bank's books: one transaction per order, in which everybody who must know is told. */
@Service
class CoreService implements Bank {

    private static final String ISSUANCE = "ISSUANCE";
    private static final String OPENING_REMARK = "开立钱包";

    private final CoreRepository repository;
    private final List<BookingListener> listeners;
    private final TransactionOperations transaction;
    private final BookingDay day;
    private final Clock clock;
    private final Ids ids;

    CoreService(
            CoreRepository repository,
            List<BookingListener> listeners,
            TransactionOperations transaction,
            BookingDay day,
            Clock clock,
            Ids ids) {
        this.repository = repository;
        this.listeners = List.copyOf(listeners);
        this.transaction = transaction;
        this.day = day;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Wallet open(WalletOpening opening) {
        return transaction.execute(
                _ -> {
                    day.hold();
                    addWallet(opening);
                    if (opening.opening().isPositive()) {
                        bookOpening(opening);
                    }
                    return new Wallet(
                            opening.number(),
                            opening.name(),
                            opening.owner(),
                            opening.walletClass(),
                            opening.opening());
                });
    }

    @Override
    public PaymentReceipt pay(PaymentOrder order) {
        return transaction.execute(_ -> payInTransaction(order));
    }

    @Override
    public List<Wallet> wallets() {
        return repository.wallets();
    }

    @Override
    public LocalDate bookingDate() {
        return dateAt(clock.instant());
    }

    private void addWallet(WalletOpening opening) {
        Instant now = clock.instant();
        if (!repository.add(opening, now.atZone(ChinaTime.ZONE).toOffsetDateTime())) {
            throw new BankRefusal(
                    RefusalReason.WALLET_EXISTS, "wallet " + opening.number() + " is open already");
        }
    }

    private void bookOpening(WalletOpening opening) {
        List<AccountState> sides = repository.lock(List.of(ISSUANCE, opening.number().value()));
        AccountState issuance = side(sides, ISSUANCE);
        AccountState wallet = side(sides, opening.number().value());
        Booking booking =
                draft(
                        BookingKind.OPENING,
                        null,
                        issuance,
                        wallet,
                        opening.opening(),
                        OPENING_REMARK);
        limitsOf(wallet, booking.bookingDate()).requireHoldable(wallet, opening.opening());
        repository.add(booking);
        complete(booking, issuance, wallet);
    }

    private PaymentReceipt payInTransaction(PaymentOrder order) {
        day.hold();
        List<AccountState> sides =
                repository.lock(List.of(order.from().value(), order.to().value()));
        AccountState payer = side(sides, order.from().value());
        AccountState payee = side(sides, order.to().value());
        UUID paymentId = order.paymentId();
        if (paymentId != null) {
            // Before any check of money: the first payment may have spent it.
            StandingPayment standing = repository.payment(paymentId).orElse(null);
            if (standing != null) {
                return replay(standing, order);
            }
        }
        Booking booking =
                draft(BookingKind.PAYMENT, paymentId, payer, payee, order.amount(), order.remark());
        requirePayable(payer, payee, booking);
        if (!repository.add(booking)) {
            return replay(committedElsewhere(paymentId), order);
        }
        complete(booking, payer, payee);
        return new PaymentReceipt(booking.id(), booking.uetr(), booking.bookingDate());
    }

    private void requirePayable(AccountState payer, AccountState payee, Booking booking) {
        Cny amount = booking.amount();
        if (payer.balance().compareTo(amount) < 0) {
            throw new BankRefusal(
                    RefusalReason.INSUFFICIENT_BALANCE,
                    "wallet %s has %d fen and is to pay %d"
                            .formatted(payer.number(), payer.balance().fen(), amount.fen()));
        }
        LocalDate date = booking.bookingDate();
        ClassLimits payerLimits = limitsOf(payer, date);
        PaidSoFar paid =
                payerLimits.countsPayments()
                        ? repository.paid(payer.number(), date)
                        : PaidSoFar.NOTHING;
        payerLimits.requirePayable(payer, amount, paid);
        limitsOf(payee, date).requireHoldable(payee, amount);
    }

    private Booking draft(
            BookingKind kind,
            @Nullable UUID paymentId,
            AccountState payer,
            AccountState payee,
            Cny amount,
            String remark) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // What a message can say.
        return new Booking(
                ids.next(),
                ids.uetr(),
                kind,
                paymentId,
                dateAt(now),
                now,
                remark,
                payer.holder(),
                payee.holder(),
                amount,
                List.of(
                        new Movement(1, payer.number(), amount.negated(), payer.notifiedNode()),
                        new Movement(2, payee.number(), amount, payee.notifiedNode())));
    }

    private void complete(Booking booking, AccountState payer, AccountState payee) {
        repository.addLines(booking.id(), payer, payee, booking.amount());
        for (BookingListener listener : listeners) {
            listener.booked(booking);
        }
    }

    private ClassLimits limitsOf(AccountState wallet, LocalDate date) {
        WalletClass walletClass = wallet.walletClass();
        if (walletClass == null) {
            throw new IllegalStateException(wallet.number() + " is no wallet");
        }
        return repository.limits(walletClass, date);
    }

    /** Another transaction booked the payment id while this one waited for its row. */
    private StandingPayment committedElsewhere(@Nullable UUID paymentId) {
        if (paymentId == null) {
            throw new IllegalStateException("a booking without a payment id met a conflict");
        }
        return repository
                .payment(paymentId)
                .orElseThrow(
                        () -> new IllegalStateException("payment id " + paymentId + " vanished"));
    }

    private static PaymentReceipt replay(StandingPayment standing, PaymentOrder order) {
        if (!standing.isWhat(order)) {
            throw new BankRefusal(
                    RefusalReason.PAYMENT_ID_REUSED,
                    "payment id %s is of booking %s with other content; mint a new one"
                            .formatted(order.paymentId(), standing.booking()));
        }
        return standing.receipt();
    }

    /** The bank's own account is not a wallet: nobody can name it in an order. */
    private static AccountState side(List<AccountState> sides, String number) {
        return sides.stream()
                .filter(state -> state.number().equals(number))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BankRefusal(
                                        RefusalReason.UNKNOWN_WALLET,
                                        "no wallet has the number " + number));
    }

    /** The calendar date in China, or a later one where the bank has cut that date already. */
    private LocalDate dateAt(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, ChinaTime.ZONE);
        LocalDate earliest = day.earliest();
        return today.isBefore(earliest) ? earliest : today;
    }
}
