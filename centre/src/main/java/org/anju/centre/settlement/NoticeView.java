/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One notice with all that came with it.
 *
 * @param reference the bank's reference of the booking, unique on the account
 * @param movement the bank's code of the kind of movement
 * @param uetr the payment's reference from end to end
 * @param endToEndId the payer's own reference
 * @param sender the node that sent it
 * @param messageId the message that brought it
 * @param headers the envelope's headers as they came
 * @param body the message, indented, with personal values masked
 * @param earlier its neighbour on the account with the next lower number that has arrived
 * @param later its neighbour with the next higher number
 * @param check the signature's check against the stored bytes, made for this view
 */
public record NoticeView(
        NoticeLine line,
        String reference,
        String movement,
        LocalDate valueDate,
        UUID uetr,
        String endToEndId,
        String sender,
        String messageId,
        String definition,
        Instant receivedAt,
        Map<String, String> headers,
        String body,
        @Nullable Neighbour earlier,
        @Nullable Neighbour later,
        SignatureCheck check) {

    /** Another notice of the account. */
    public record Neighbour(NoticeId id, long sequence) {}
}
