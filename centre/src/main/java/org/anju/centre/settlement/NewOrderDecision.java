/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.UUID;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a person of the settlement post says became of an order, with the paper that shows it.
 *
 * @param id minted by the caller; the same again is the same
 * @param bankDate the bank's booking date; null where it was not executed
 * @param grounds what was found out, 1 to 255 characters, without personal data
 * @param fileName the name of the file, 1 to 120 characters
 * @param file its bytes, 1 to 4 MiB
 */
public record NewOrderDecision(
        UUID id,
        OrderId order,
        Verdict verdict,
        @Nullable LocalDate bankDate,
        String grounds,
        String fileName,
        byte[] file) {

    /** How many bytes the file has at most: 4 MiB. */
    public static final int FILE_MAX = 4 * 1024 * 1024;

    /** Holds the grounds without blanks around them, and of the name what follows a last slash. */
    public NewOrderDecision {
        grounds = grounds.strip();
        int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        fileName = fileName.substring(slash + 1).strip();
    }
}
