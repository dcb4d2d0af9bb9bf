/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.LocalDate;
import java.util.UUID;

/** What the bank decides of an order, once and for all. */
sealed interface Verdict {

    /** It is executed; the booking stands. */
    record Settled(UUID booking, LocalDate bookingDate) implements Verdict {}

    /**
     * It is refused; no money has moved.
     *
     * @param reason an ISO code, such as {@code AM04}
     * @param detail why, in words, at most 105 characters
     */
    record Rejected(String reason, String detail) implements Verdict {

        private static final int DETAIL_MAX = 105;

        /** Cuts the words to what a result carries. */
        public Rejected {
            detail = detail.length() <= DETAIL_MAX ? detail : detail.substring(0, DETAIL_MAX);
        }
    }

    /** It was recalled before it was executed; no money has moved. */
    record Cancelled() implements Verdict {}
}
