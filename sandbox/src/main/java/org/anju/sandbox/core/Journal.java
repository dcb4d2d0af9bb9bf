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
import org.anju.sandbox.core.Booking.BookingReference;
import org.springframework.stereotype.Service;

/** Writes bookings and tells everybody who must know, inside the caller's transaction. */
@Service
class Journal {

    private final CoreRepository repository;
    private final List<BookingListener> listeners;
    private final BookingDay day;
    private final Clock clock;
    private final Ids ids;

    Journal(
            CoreRepository repository,
            List<BookingListener> listeners,
            BookingDay day,
            Clock clock,
            Ids ids) {
        this.repository = repository;
        this.listeners = List.copyOf(listeners);
        this.day = day;
        this.clock = clock;
        this.ids = ids;
    }

    /** A new reference that follows a payment through every house. */
    UUID uetr() {
        return ids.uetr();
    }

    /** The date to which the bank books now. */
    LocalDate dateNow() {
        return dateAt(clock.instant());
    }

    /** The calendar date in China, or a later one where the bank has cut that date already. */
    private LocalDate dateAt(Instant instant) {
        LocalDate today = LocalDate.ofInstant(instant, ChinaTime.ZONE);
        LocalDate earliest = day.earliest();
        return today.isBefore(earliest) ? earliest : today;
    }

    /** A booking that is not written yet. The caller holds the locks of both accounts. */
    Booking draft(
            BookingKind kind,
            BookingReference reference,
            AccountState payer,
            AccountState payee,
            Cny amount,
            String remark) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // What a message can say.
        return new Booking(
                ids.next(),
                kind,
                reference,
                dateAt(now),
                now,
                remark,
                payer.holder(),
                payee.holder(),
                amount,
                List.of(payer.movement(1, amount.negated()), payee.movement(2, amount)));
    }

    /** Writes it whole and tells the listeners; false where its payment id is booked already. */
    boolean write(Booking booking, AccountState payer, AccountState payee) {
        if (!repository.add(booking)) {
            return false;
        }
        repository.addLines(booking.id(), payer, payee, booking.amount());
        for (BookingListener listener : listeners) {
            listener.booked(booking);
        }
        return true;
    }
}
