/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.LocalDate;
import java.util.UUID;

/** A payment that is booked already under the payment id of an order. */
record StandingPayment(
        UUID booking,
        UUID uetr,
        LocalDate bookingDate,
        String payer,
        String payee,
        long fen,
        String remark) {

    boolean isWhat(PaymentOrder order) {
        return payer.equals(order.from().value())
                && payee.equals(order.to().value())
                && fen == order.amount().fen()
                && remark.equals(order.remark());
    }

    PaymentReceipt receipt() {
        return new PaymentReceipt(booking, uetr, bookingDate);
    }
}
