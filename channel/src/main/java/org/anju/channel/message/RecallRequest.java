/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import org.anju.kernel.Cny;

/**
 * Asks a bank not to execute a payment any more (撤销付款请求), {@code camt.055.001.08}. A payment that
 * is executed stays executed; the bank answers with a {@link RecallAnswer}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the asker made the request
 * @param from the node that asks; the header's sender
 * @param to the bank's node; the header's receiver
 * @param originalGroupId the id of the group in which the payment was ordered
 * @param original the payment
 * @param amount the payment's amount; above zero
 * @param reasonCode why, in one code of ISO's list such as {@code CUST}, 1 to 4 capitals or digits
 */
public record RecallRequest(
        String messageId,
        OffsetDateTime created,
        String from,
        String to,
        String originalGroupId,
        OriginalPayment original,
        Cny amount,
        String reasonCode)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.055.001.08";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public RecallRequest {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("a sender", from);
        TextRule.NODE.require("a receiver", to);
        TextRule.REFERENCE.require("a group id", originalGroupId);
        WireAmount.requirePayable("a recalled amount", amount);
        TextRule.ISO_CODE.require("a recall's reason", reasonCode);
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
