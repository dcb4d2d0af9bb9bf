/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment that is booked already under the payment id of an order. */
record StandingPayment(UUID booking, UUID uetr, LocalDate bookingDate, WantedPayment content) {

    /**
     * The first receipt again.
     *
     * @throws BankRefusal if the same id is to pay something else
     */
    PaymentReceipt replay(@Nullable UUID paymentId, WantedPayment wanted) {
        if (!content.equals(wanted)) {
            throw new BankRefusal(
                    RefusalReason.PAYMENT_ID_REUSED,
                    "payment id %s is of booking %s with other content; mint a new one"
                            .formatted(paymentId, booking));
        }
        return new PaymentReceipt(booking, uetr, bookingDate);
    }
}
