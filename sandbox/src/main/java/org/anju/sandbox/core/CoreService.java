/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.channel.message.AccountId;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.anju.sandbox.core.Booking.BookingReference;
import org.anju.sandbox.core.Booking.GivenBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the bank's books: one transaction per order, in which everybody who must know is told. */
@Service
class CoreService implements Bank {

    private static final String ISSUANCE = "ISSUANCE";
    private static final String INTEREST = "INTEREST";
    private static final String FEES = "FEES";
    private static final String OPENING_REMARK = "开立钱包";

    private final CoreRepository repository;
    private final Journal journal;
    private final PayingRules rules;
    private final TransactionOperations transaction;
    private final BookingDay day;
    private final Clock clock;

    CoreService(
            CoreRepository repository,
            Journal journal,
            PayingRules rules,
            TransactionOperations transaction,
            BookingDay day,
            Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.rules = rules;
        this.transaction = transaction;
        this.day = day;
        this.clock = clock;
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
        return book(order.transfer());
    }

    @Override
    public PaymentReceipt book(Transfer transfer) {
        return holdingDay(() -> bookInTransaction(transfer));
    }

    @Override
    public PaymentReceipt giveBack(GivingBack order) {
        return holdingDay(() -> giveBackInTransaction(order));
    }

    @Override
    public PaymentReceipt charge(Charge charge) {
        return holdingDay(() -> chargeInTransaction(charge));
    }

    @Override
    public List<Wallet> wallets() {
        return repository.wallets();
    }

    @Override
    public LocalDate bookingDate() {
        return journal.dateNow();
    }

    private PaymentReceipt holdingDay(Supplier<PaymentReceipt> business) {
        return transaction.execute(
                _ -> {
                    day.hold();
                    return business.get();
                });
    }

    private void addWallet(WalletOpening opening) {
        if (!repository.add(opening, clock.instant().atZone(ChinaTime.ZONE).toOffsetDateTime())) {
            throw new BankRefusal(
                    RefusalReason.WALLET_EXISTS, "wallet " + opening.number() + " is open already");
        }
    }

    private void bookOpening(WalletOpening opening) {
        String number = opening.number().value();
        List<AccountState> sides = repository.lock(List.of(ISSUANCE, number));
        AccountState issuance = own(sides, ISSUANCE);
        AccountState wallet = customer(sides, AccountId.wallet(number));
        rules.requireHoldable(wallet, opening.opening(), bookingDate());
        journal.write(
                journal.draft(
                        BookingKind.OPENING,
                        reference(Transfer.Reference.of(null), Optional.empty()),
                        issuance,
                        wallet,
                        opening.opening(),
                        OPENING_REMARK),
                issuance,
                wallet);
    }

    private PaymentReceipt bookInTransaction(Transfer transfer) {
        List<AccountState> sides =
                repository.lock(List.of(transfer.from().number(), transfer.to().number()));
        AccountState payer = customer(sides, transfer.from());
        AccountState payee = customer(sides, transfer.to());
        BookingReference reference = reference(transfer.reference(), Optional.empty());
        return once(
                reference.paymentId(),
                payer,
                payee,
                transfer.amount(),
                transfer.remark(),
                () -> {
                    BookingKind kind = BookingKind.between(payer, payee);
                    Booking booking =
                            journal.draft(
                                    kind,
                                    reference,
                                    payer,
                                    payee,
                                    transfer.amount(),
                                    transfer.remark());
                    rules.requireBookable(booking, payer, payee);
                    return booking;
                });
    }

    private PaymentReceipt giveBackInTransaction(GivingBack order) {
        StandingBooking original =
                repository
                        .booking(order.originalUetr())
                        .orElseThrow(
                                () ->
                                        new BankRefusal(
                                                RefusalReason.UNKNOWN_BOOKING,
                                                "no booking has the UETR " + order.originalUetr()));
        List<AccountState> sides = repository.lock(List.of(original.payer(), original.payee()));
        AccountState payer = own(sides, original.payee());
        AccountState payee = own(sides, original.payer());
        Booking.GivenBack givenBack =
                new GivenBack(original.id(), order.originalUetr(), order.reason());
        // A reversal carries the reference of what it undoes, a return one of its own.
        UUID uetr =
                switch (order.way()) {
                    case RETURN -> null;
                    case REVERSAL -> order.originalUetr();
                };
        BookingReference reference =
                reference(
                        new Transfer.Reference(uetr, 1, null, order.paymentId()),
                        Optional.of(givenBack));
        Cny amount = original.amount();
        return once(
                order.paymentId(),
                payer,
                payee,
                amount,
                order.remark(),
                () -> {
                    // Under the locks of both accounts, so that nobody gives it back meanwhile.
                    if (original.givesBack() || repository.isGivenBack(original.id())) {
                        throw new BankRefusal(
                                RefusalReason.ALREADY_GIVEN_BACK,
                                "booking %s gives money back or was given back before"
                                        .formatted(original.id()));
                    }
                    BookingKind kind =
                            switch (order.way()) {
                                case RETURN -> BookingKind.RETURN;
                                case REVERSAL -> BookingKind.REVERSAL;
                            };
                    Booking booking =
                            journal.draft(kind, reference, payer, payee, amount, order.remark());
                    rules.requireBookable(booking, payer, payee);
                    return booking;
                });
    }

    private PaymentReceipt chargeInTransaction(Charge charge) {
        boolean interest = charge.what() == Charge.What.INTEREST;
        String ownNumber = interest ? INTEREST : FEES;
        List<AccountState> sides = repository.lock(List.of(ownNumber, charge.account().number()));
        AccountState own = own(sides, ownNumber);
        AccountState customer = customer(sides, charge.account());
        AccountState payer = interest ? own : customer;
        AccountState payee = interest ? customer : own;
        BookingReference reference =
                reference(Transfer.Reference.of(charge.paymentId()), Optional.empty());
        BookingKind kind = interest ? BookingKind.INTEREST : BookingKind.FEE;
        return once(
                charge.paymentId(),
                payer,
                payee,
                charge.amount(),
                charge.remark(),
                () -> {
                    Booking booking =
                            journal.draft(
                                    kind,
                                    reference,
                                    payer,
                                    payee,
                                    charge.amount(),
                                    charge.remark());
                    rules.requireBookable(booking, payer, payee);
                    return booking;
                });
    }

    /** Makes a booking that the rules allow, which is made only where it does not stand already. */
    private interface CheckedDraft {
        Booking make();
    }

    private PaymentReceipt once(
            @Nullable UUID paymentId,
            AccountState payer,
            AccountState payee,
            Cny amount,
            String remark,
            CheckedDraft draft) {
        WantedPayment wanted =
                new WantedPayment(payer.number(), payee.number(), amount.fen(), remark);
        if (paymentId != null) {
            // Before any check of money: the first payment may have spent it.
            StandingPayment standing = repository.payment(paymentId).orElse(null);
            if (standing != null) {
                return standing.replay(paymentId, wanted);
            }
        }
        Booking booking = draft.make();
        if (journal.write(booking, payer, payee)) {
            return new PaymentReceipt(
                    booking.id(), booking.reference().uetr(), booking.bookingDate());
        }
        return committedElsewhere(paymentId).replay(paymentId, wanted);
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

    private BookingReference reference(Transfer.Reference given, Optional<GivenBack> givenBack) {
        UUID uetr = given.uetr();
        UUID paymentId = given.paymentId();
        String own = given.endToEndId();
        return new BookingReference(
                uetr == null ? journal.uetr() : uetr,
                given.repetition(),
                own == null && paymentId != null ? Ids.onWire(paymentId) : own,
                paymentId,
                givenBack);
    }

    /** The bank's own accounts are nobody's wallet: no order can name them. */
    private static AccountState customer(List<AccountState> sides, AccountId id) {
        return sides.stream()
                .filter(state -> state.owner() != null && state.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BankRefusal(
                                        RefusalReason.UNKNOWN_WALLET,
                                        "no wallet or account has the number " + id.number()));
    }

    private static AccountState own(List<AccountState> sides, String number) {
        return sides.stream()
                .filter(state -> state.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + number));
    }
}
