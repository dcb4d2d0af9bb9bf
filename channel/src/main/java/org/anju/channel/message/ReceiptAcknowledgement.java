/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * The technical receipt for a message (回执), {@code admi.007.001.01}: its bytes are stored. It is no
 * acceptance of what the message asks or tells.
 *
 * @param messageId this receipt's own id; the header repeats it
 * @param created when the receiver stored the message and answered
 * @param relatedMessageId the id of the message received
 * @param relatedDefinition the definition of the message received
 * @param status what the receiver has done with it
 */
public record ReceiptAcknowledgement(
        String messageId,
        OffsetDateTime created,
        String relatedMessageId,
        String relatedDefinition,
        ReceiptStatus status)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "admi.007.001.01";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public ReceiptAcknowledgement {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.MESSAGE_ID.require("a related message id", relatedMessageId);
        TextRule.DEFINITION.require("a related definition", relatedDefinition);
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
