/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the bank has given, for people to look at. The figures are the books' own.
 *
 * @param edition 1 for the first of the date, one more for each correction
 * @param number its number among the account's statements
 * @param firstNotice the number of the date's first notice; null where there was none
 * @param fault what was made wrong; null = nothing
 * @param messages the messages in which its pages were given, copies too
 */
public record GivenStatement(
        String statementId,
        String account,
        LocalDate bookingDate,
        int edition,
        long number,
        String receiver,
        long openingFen,
        long closingFen,
        long entries,
        @Nullable Long firstNotice,
        @Nullable Long lastNotice,
        int pages,
        @Nullable String fault,
        OffsetDateTime mintedAt,
        List<String> messages) {

    /** Keeps its own copy of the messages. */
    public GivenStatement {
        messages = List.copyOf(messages);
    }
}
