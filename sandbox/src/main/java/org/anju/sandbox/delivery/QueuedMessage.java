/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.util.UUID;
import org.anju.channel.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A message that the bank is about to send to a subscriber, apart from notices, copies and
 * heartbeats.
 *
 * @param messageId its new id; the message itself repeats it where it has a place for it
 * @param receiver the node of the subscriber
 * @param account the account that it is about, whose messages of one kind keep their order; null
 *     for a message about none
 * @param sequence a number for people to look at, such as a page; 0 where it has none
 * @param duplicate whether the bank makes it anew as a copy of one that it may have sent
 * @param answered the subscriber's message that it answers, by the id under which that was taken;
 *     null where nobody asked
 */
public record QueuedMessage(
        MessageKind kind,
        String messageId,
        Message message,
        String receiver,
        @Nullable String account,
        long sequence,
        boolean duplicate,
        @Nullable UUID answered) {}
