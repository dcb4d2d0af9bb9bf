/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A booking date of the bank and how far it has come.
 *
 * @param openedAt when its start was told; null where it was not
 * @param cutAt when the bank stopped booking to it; null where it did not stop before its midnight
 * @param closedAt when its statements were given; null where they were not
 */
public record BankDate(
        LocalDate date,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime cutAt,
        @Nullable OffsetDateTime closedAt) {

    /** A date of which nothing was told yet. */
    static BankDate untouched(LocalDate date) {
        return new BankDate(date, null, null, null);
    }
}
