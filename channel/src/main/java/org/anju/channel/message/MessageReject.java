/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The technical refusal of a message (拒绝), {@code admi.002.001.01}: its envelope or its form was
 * not acceptable. Nothing of its business has been done. The message's own id stands in its header.
 *
 * @param relatedMessageId the id of the message refused, {@link #UNKNOWN_MESSAGE} where it gave
 *     none
 * @param reasonCode why, in one word: 1 to 35 letters, digits or underscores
 * @param rejectedAt when it was refused
 * @param description what is wrong and how to mend it, 1 to 350 characters
 * @param errorLocation where in the message, 1 to 350 characters; null where no place can be named
 */
public record MessageReject(
        String relatedMessageId,
        String reasonCode,
        OffsetDateTime rejectedAt,
        String description,
        @Nullable String errorLocation)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "admi.002.001.01";

    /** Stands for the id of a message that told none. */
    public static final String UNKNOWN_MESSAGE = "NOTPROVIDED";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public MessageReject {
        TextRule.MESSAGE_ID.require("a related message id", relatedMessageId);
        TextRule.REASON_CODE.require("a reason code", reasonCode);
        rejectedAt = WireTime.exact(rejectedAt);
        TextRule.EXPLANATION.require("a description", description);
        if (errorLocation != null) {
            TextRule.EXPLANATION.require("an error's location", errorLocation);
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
