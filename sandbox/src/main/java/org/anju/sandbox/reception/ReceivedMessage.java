/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody sent to the bank, decoded for people to look at.
 *
 * @param sender as its envelope says; untrue perhaps where it was refused
 * @param request what it asks for; null where it could not be read or asks for nothing
 * @param copies how many notices were copied for it; 0 where it was refused
 * @param delivered how many of the copies have been acknowledged
 * @param refusal why it was refused; null where it was taken
 * @param body the content as text
 */
public record ReceivedMessage(
        String sender,
        String messageId,
        OffsetDateTime receivedAt,
        @Nullable Wanted request,
        long copies,
        long delivered,
        @Nullable Refusal refusal,
        String headers,
        String body) {

    /** The notices that were asked for: of one account, from one number to another. */
    public record Wanted(String account, long fromSequence, long toSequence) {}

    /** Why a message was refused: in one word, where, and what the sender must do. */
    public record Refusal(String reason, String place, String mend) {}
}
