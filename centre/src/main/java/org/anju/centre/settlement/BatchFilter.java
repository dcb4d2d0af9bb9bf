/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which batches are asked for; what is left out does not narrow.
 *
 * @param state OPEN for all that are not over; a name of {@link BatchState}, or empty for all
 * @param purpose a name of {@link BatchPurpose}, or empty for all
 * @param from the first day, by when it was built
 * @param to the last day
 * @param text one of its numbers, or that of whoever ordered it
 */
public record BatchFilter(
        String state,
        String purpose,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String text) {

    /** The word for batches that are not over. */
    public static final String OPEN = "OPEN";

    /** Every batch. */
    public static final BatchFilter ALL =
            new BatchFilter("", "", Optional.empty(), Optional.empty(), "");

    public BatchFilter {
        text = text.strip();
    }
}
