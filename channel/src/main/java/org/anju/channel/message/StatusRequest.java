/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * Asks a bank what became of one payment (交易查证), {@code pacs.028.001.03}; the bank answers with a
 * {@link PaymentStatusReport}, whose reason is {@code AG09} where it has never received the
 * payment.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the asker made the request
 * @param original the payment asked about
 */
public record StatusRequest(String messageId, OffsetDateTime created, OriginalPayment original)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "pacs.028.001.03";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public StatusRequest {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
