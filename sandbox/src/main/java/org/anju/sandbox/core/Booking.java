/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the bank's books (记账): money went from one account to another.
 *
 * @param reference under what it is known in the bank and outside
 * @param bookingDate the bank's date: the calendar date in China by the bank's clock, or the day
 *     after the last one that the bank has cut, whichever is later
 * @param amount what moved, positive
 * @param movements one for each side, payer first
 */
public record Booking(
        UUID id,
        BookingKind kind,
        BookingReference reference,
        LocalDate bookingDate,
        Instant bookedAt,
        String remark,
        Holder payer,
        Holder payee,
        Cny amount,
        List<Movement> movements) {

    /** Keeps its own copy of the movements. */
    public Booking {
        movements = List.copyOf(movements);
    }

    /** Whether it credits what a batch has collected. */
    public boolean isCollected() {
        return payer.account().equals(BulkService.BULK);
    }

    /**
     * Under what a booking is known.
     *
     * @param uetr the reference that follows the payment through every house
     * @param repetition 1; more where a fault made the bank execute one order again
     * @param endToEndId the payer's own reference; null = none
     * @param paymentId the orderer's id under which it is booked once; null = none
     * @param givenBack what it gives back, of a return or a reversal
     */
    public record BookingReference(
            UUID uetr,
            int repetition,
            @Nullable String endToEndId,
            @Nullable UUID paymentId,
            Optional<GivenBack> givenBack) {}

    /**
     * What a return or a reversal gives back.
     *
     * @param booking the booking whose money it is
     * @param uetr that booking's reference
     * @param reason why, a code such as {@code AC04}
     */
    public record GivenBack(UUID booking, UUID uetr, String reason) {}
}
