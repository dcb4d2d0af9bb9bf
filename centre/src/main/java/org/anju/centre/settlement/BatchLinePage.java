/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.List;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A part of the lines of a batch, in the order of its file.
 *
 * @param total how many lines were found
 * @param sum what they come to
 */
public record BatchLinePage(long total, Cny sum, List<Item> lines) {

    public BatchLinePage {
        lines = List.copyOf(lines);
    }

    /** Where a line stands. */
    public enum Outcome {
        /** The bank has executed it. */
        SETTLED,
        /** It is not executed and will not be. */
        REFUSED,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * One line.
     *
     * @param line the line with the bank's reason
     * @param bookingDate the bank's booking date; null where it is not executed
     * @param contradicted whether the bank has said otherwise later
     * @param retryOf the refused line that it repeats; null where it repeats none
     * @param retriedAs the line that repeats it; null where none does
     */
    public record Item(
            BatchLineTold line,
            Outcome outcome,
            @Nullable LocalDate bookingDate,
            boolean contradicted,
            @Nullable Place retryOf,
            @Nullable Place retriedAs) {}

    /** Where a line stands in another batch. */
    public record Place(BatchId batch, int number) {}
}
