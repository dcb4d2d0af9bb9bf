/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What is in one of the centre's accounts: by the books now, and by the bank when it was last
 * asked.
 *
 * @param books the balance in the books, below zero for a credit balance
 * @param asked when the bank was last asked; null where it never was
 * @param report what it told last; null where it told nothing yet
 */
public record OwnBalance(
        OwnAccount account,
        Cny books,
        @Nullable Instant asked,
        @Nullable Report report,
        Agreement agreement) {

    /** Whether bank and books agree. */
    public enum Agreement {
        /** The bank was never asked. */
        NEVER_ASKED,
        /** The bank was asked and has not answered, but may. */
        WAITING,
        /** The bank was asked last and did not answer in time. */
        NO_ANSWER,
        /** Of the notices that the bank's balance holds some are not here, or not booked. */
        NOTICES_MISSING,
        /** The books with the notices up to the bank's moment say the same. */
        AGREES,
        /** They do not. */
        DIFFERS
    }

    /**
     * What the bank told.
     *
     * @param booked all that it has booked, below zero where the account is overdrawn
     * @param available what may be paid away
     * @param lastNumber the last notice in the balance
     * @param asOf the bank's moment of it
     * @param expected what the books say was in the account after that notice
     */
    public record Report(
            Cny booked,
            Cny available,
            long lastNumber,
            LocalDate bookingDate,
            Instant asOf,
            Cny expected) {

        /** What the bank has more than the books, below zero where it has less. */
        public Cny difference() {
            return booked.minus(expected);
        }
    }
}
