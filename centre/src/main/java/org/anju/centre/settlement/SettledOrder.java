/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import org.anju.kernel.AccountingDate;

/**
 * An order that was executed.
 *
 * @param bankDate the bank's booking date; where its result names none, the date of the result
 * @param accountingDate the open date to which it is booked
 */
public record SettledOrder(
        PaymentOrder order, Proof proof, LocalDate bankDate, AccountingDate accountingDate) {

    /** By what is known that it was executed. */
    public enum Proof {
        /** The bank's signed result (pain.002). */
        RESULT,
        /** The bank's notice of a booking. */
        NOTICE,
        /** Two people with evidence, where the bank does not say it. */
        DECISION
    }
}
