/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.UUID;
import org.anju.channel.message.Message;
import org.anju.sandbox.fault.AssignedFault;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is to be told of orders of his.
 *
 * @param messageId the message's own new id, which its content repeats
 * @param key what decides with which other results it keeps its order
 * @param answered the order's message, by the id under which it was taken
 * @param fault what is done to its delivery; null = nothing
 * @param afterNoticeOf the booking of which the payer's notice must be acknowledged first; null =
 *     none
 */
public record QueuedResult(
        String messageId,
        String receiver,
        UUID key,
        UUID answered,
        Message content,
        @Nullable AssignedFault fault,
        @Nullable UUID afterNoticeOf) {

    /** How many results to one receiver are in flight at most. */
    private static final int LANES = 8;

    String lane() {
        return receiver + "/" + Math.floorMod(key.hashCode(), LANES);
    }
}
