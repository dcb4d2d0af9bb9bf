/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the bank's books (记账): money went from one account to another.
 *
 * @param uetr the reference that follows the payment through every house
 * @param paymentId the payer's own name of the payment; null where there is none
 * @param bookingDate the bank's date: the calendar date in China by the bank's clock, or the day
 *     after the last one that the bank has cut, whichever is later
 * @param amount what moved, positive
 * @param movements one for each side, payer first
 */
public record Booking(
        UUID id,
        UUID uetr,
        BookingKind kind,
        @Nullable UUID paymentId,
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
}
