/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which orders are asked for; what is left out does not narrow.
 *
 * @param state UNDECIDED for all of which the outcome is open; a name of {@link OrderState}, or
 *     empty for all
 * @param account the number of the account that pays
 * @param from the first day, by when it was queued
 * @param to the last day
 * @param text the last four characters of the payee's number, or one of the order's numbers
 */
public record OrderFilter(
        String state,
        String account,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String text) {

    /** The word for orders of which the outcome is open. */
    public static final String UNDECIDED = "UNDECIDED";

    /** The word for orders that only people can end. */
    public static final String FOR_PEOPLE = "FOR_PEOPLE";

    /** Every order. */
    public static final OrderFilter ALL =
            new OrderFilter("", "", Optional.empty(), Optional.empty(), "");

    public OrderFilter {
        text = text.strip();
    }
}
