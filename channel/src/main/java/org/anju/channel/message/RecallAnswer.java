/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A bank's answer to a recall (撤销付款应答), {@code camt.029.001.09}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made the answer
 * @param from the bank's node; the header's sender
 * @param to the node that asked; the header's receiver
 * @param recallMessageId the id of the {@link RecallRequest} answered
 * @param outcome what the bank has done
 * @param reasonCode why not, in one code of ISO's list: {@code NOOR} where the bank has no such
 *     payment, {@code ARDT} where it is executed; told exactly where the recall is refused
 * @param originalGroupId the id of the group in which the payment was ordered
 * @param original the payment
 */
public record RecallAnswer(
        String messageId,
        OffsetDateTime created,
        String from,
        String to,
        String recallMessageId,
        RecallOutcome outcome,
        Optional<String> reasonCode,
        String originalGroupId,
        OriginalPayment original)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "camt.029.001.09";

    /** The reason of a bank that has no such payment. */
    public static final String NO_SUCH_PAYMENT = "NOOR";

    /** The reason of a bank that has executed the payment. */
    public static final String ALREADY_EXECUTED = "ARDT";

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public RecallAnswer {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("a sender", from);
        TextRule.NODE.require("a receiver", to);
        TextRule.MESSAGE_ID.require("a recall's message id", recallMessageId);
        reasonCode.ifPresent(code -> TextRule.ISO_CODE.require("a refusal's reason", code));
        TextRule.REFERENCE.require("a group id", originalGroupId);
        if (reasonCode.isPresent() != (outcome == RecallOutcome.REFUSED)) {
            throw new IllegalArgumentException("a recall has a reason exactly where it is refused");
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }
}
