/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anju.channel.message.TransferKind;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay and what became of it, for people to look at.
 *
 * @param status {@code SETTLED}, {@code REJECTED}, {@code CANCELLED}; null until it is decided
 * @param reason why it was refused, an ISO code; null where it was not
 * @param bookings under which it stands in the books; more than one where a fault repeated it
 * @param executionFault what the bank does wrong in executing it; null = nothing
 * @param resultFault what the bank does wrong in telling its result; null = nothing
 * @param results the messages that told of it
 */
public record OrderView(
        String sender,
        String messageId,
        String groupId,
        String instructionId,
        String endToEndId,
        UUID uetr,
        TransferKind kind,
        String debtor,
        String creditor,
        long amountFen,
        String remark,
        OffsetDateTime receivedAt,
        OffsetDateTime expiresAt,
        OrderState state,
        @Nullable String status,
        @Nullable String reason,
        @Nullable String detail,
        List<UUID> bookings,
        @Nullable String executionFault,
        @Nullable String resultFault,
        List<String> results) {

    /** Keeps its own copies. */
    public OrderView {
        bookings = List.copyOf(bookings);
        results = List.copyOf(results);
    }
}
