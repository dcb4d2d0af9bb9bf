/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Booking.BookingReference;
import org.springframework.stereotype.Service;

/** Executes files of payments in the caller's transaction. */
@Service
class BulkService implements BulkBank, BulkErrors {

    /** The bank's own account over which batches are booked. */
    static final String BULK = "BULK";

    private final BulkRepository lines;
    private final BulkErrorRepository errors;
    private final CoreRepository repository;
    private final Journal journal;
    private final BookingDay day;
    private final Clock clock;

    BulkService(
            BulkRepository lines,
            BulkErrorRepository errors,
            CoreRepository repository,
            Journal journal,
            BookingDay day,
            Clock clock) {
        this.lines = lines;
        this.errors = errors;
        this.repository = repository;
        this.journal = journal;
        this.day = day;
        this.clock = clock;
    }

    @Override
    public void add(UUID bulk, List<BulkLine> next) {
        lines.add(bulk, next);
    }

    @Override
    public void judge(BulkOrder order) {
        day.hold();
        lines.lockAccounts(order.bulk(), order.own().number());
        Optional<AccountState> own = own(order);
        String objection = own.map(found -> objection(order, found)).orElse("AC01");
        if (!objection.isEmpty()) {
            lines.refuse(order.bulk(), objection);
            return;
        }
        lines.judge(order, journal.dateNow(), BulkRepository.column(clock.instant()));
        if (!order.collects()) {
            lines.judgeFunds(order.bulk(), own.orElseThrow().balance());
        }
    }

    @Override
    public Optional<UUID> bookWhole(BulkOrder order) {
        Cny sum = lines.sum(order.bulk());
        if (!sum.isPositive()) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // What a message can say.
        LocalDate date = journal.dateNow();
        // The account of batches is never negative: what it pays it has been given.
        if (order.collects()) {
            lines.book(order, date, BulkRepository.column(now));
            return Optional.of(bookSum(order, state(BULK), own(order).orElseThrow(), sum));
        }
        UUID booking = bookSum(order, own(order).orElseThrow(), state(BULK), sum);
        lines.book(order, date, BulkRepository.column(now));
        return Optional.of(booking);
    }

    @Override
    public void booked(UUID bulk, int number, UUID booking) {
        lines.booked(bulk, number, booking);
    }

    @Override
    public void refused(UUID bulk, int number, String reason) {
        lines.refused(bulk, number, reason);
    }

    @Override
    public void refuse(UUID bulk, String reason) {
        lines.refuse(bulk, reason);
    }

    @Override
    public List<BulkLine> next(UUID bulk, int after) {
        return lines.next(bulk, after);
    }

    @Override
    public BulkCount count(UUID bulk, int upTo) {
        return lines.count(bulk, upTo);
    }

    @Override
    public void otherAmount(UUID bulk) {
        errors.otherAmount(bulk);
    }

    @Override
    public void otherSide(UUID bulk, String wallet) {
        errors.otherSide(bulk, wallet);
    }

    @Override
    public void forgetTime(UUID bulk) {
        errors.forgetTime(bulk);
    }

    @Override
    public void refuseHalf(UUID bulk) {
        errors.refuseHalf(bulk);
    }

    @Override
    public void bookSumAgain(BulkOrder order) {
        Cny sum = lines.sum(order.bulk());
        AccountState own = own(order).orElseThrow();
        if (order.collects()) {
            bookSum(order, state(BULK), own, sum);
        } else {
            bookSum(order, own, state(BULK), sum);
        }
    }

    private Optional<AccountState> own(BulkOrder order) {
        return repository.lock(List.of(order.own().number())).stream().findFirst();
    }

    private static String objection(BulkOrder order, AccountState own) {
        if (!order.sender().equals(own.notifiedNode())
                || own.owner() == WalletOwner.BANK && !order.collects()) {
            return "AG01";
        }
        return switch (own.condition()) {
            case ACTIVE -> "";
            case RECEIVE_ONLY -> order.collects() ? "" : "AC06";
            case FROZEN -> "AC06";
            case CLOSED -> "AC04";
        };
    }

    private AccountState state(String number) {
        return repository.lock(List.of(number)).getFirst();
    }

    private UUID bookSum(BulkOrder order, AccountState payer, AccountState payee, Cny sum) {
        BookingReference reference =
                new BookingReference(journal.uetr(), 1, order.reference(), null, Optional.empty());
        Booking booking =
                journal.draft(BookingKind.PAYMENT, reference, payer, payee, sum, order.remark());
        journal.write(booking, payer, payee);
        return booking.id();
    }
}
