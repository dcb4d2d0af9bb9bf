/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.OutputStream;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.anju.sandbox.fault.AssignedFault;
import org.jspecify.annotations.Nullable;

/** Queues results that are too large for memory, in the caller's transaction. */
public interface LargeResults {

    /**
     * Keeps what is written part by part and queues it for delivery.
     *
     * @param result who is told what
     * @param content writes the message, its envelope's body
     */
    void queue(LargeResult result, Content content);

    /**
     * A result of a batch.
     *
     * @param messageId the message's own new id, which its content repeats
     * @param answered the batch's message, by the id under which it was taken
     * @param firstPart what becomes of the first part before it is kept; a fault can spoil it
     * @param fault what is done to its delivery; null = nothing
     * @param afterNoticeOf the booking of which the payer's notice must be acknowledged first; null
     *     = none
     */
    record LargeResult(
            String messageId,
            String receiver,
            String definition,
            UUID answered,
            UnaryOperator<byte[]> firstPart,
            @Nullable AssignedFault fault,
            @Nullable UUID afterNoticeOf) {}

    /** Writes a message. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it; the target stays open. */
        void to(OutputStream target);
    }
}
