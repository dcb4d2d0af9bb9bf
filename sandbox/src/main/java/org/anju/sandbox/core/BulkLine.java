/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One payment of a file.
 *
 * @param number its place in the file, from 1
 * @param account the other side's wallet
 * @param name the other side's name
 * @param instruction its instruction id
 * @param expires after which it must not be executed
 * @param reason why it is refused; null where it is not, or not decided yet
 * @param booking under what it is booked; null where it is not
 * @param bookingDate to which date; null where it is not
 */
public record BulkLine(
        int number,
        String account,
        String name,
        Cny amount,
        UUID uetr,
        String instruction,
        String endToEnd,
        String remark,
        Instant expires,
        @Nullable String reason,
        @Nullable UUID booking,
        @Nullable LocalDate bookingDate) {

    /** The same at another place in its file. */
    public BulkLine numbered(int place) {
        return new BulkLine(
                place,
                account,
                name,
                amount,
                uetr,
                instruction,
                endToEnd,
                remark,
                expires,
                reason,
                booking,
                bookingDate);
    }
}
