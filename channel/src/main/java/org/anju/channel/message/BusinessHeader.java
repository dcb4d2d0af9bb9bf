/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The header that stands with a message in one signed body, {@code head.001.001.02}.
 *
 * @param from the node that sends
 * @param to the node it sends to
 * @param messageId names the message for ever within its sender
 * @param definition the definition of the message that follows
 * @param created when the sender made the message
 * @param businessDate the sender's booking date at that moment
 * @param possibleDuplicate whether the sender made this message anew as a copy of one it may have
 *     sent; a mere repetition of the same bytes is not one
 */
public record BusinessHeader(
        String from,
        String to,
        String messageId,
        String definition,
        OffsetDateTime created,
        LocalDate businessDate,
        boolean possibleDuplicate) {

    /** The definition of the header itself. */
    public static final String DEFINITION = "head.001.001.02";

    /** The rules under which messages are exchanged; a later profile gets another name. */
    public static final String SERVICE = "ecny.hpf.01";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public BusinessHeader {
        TextRule.NODE.require("a sender", from);
        TextRule.NODE.require("a receiver", to);
        TextRule.MESSAGE_ID.require("a message id", messageId);
        TextRule.DEFINITION.require("a message definition", definition);
        created = WireTime.exact(created);
    }
}
