/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Orders a bank to pay (付款指令), {@code pain.001.001.09}: conversions and payments from the
 * initiator's own accounts. The bank's receipt says only that the bytes are stored; what became of
 * each transfer is told by a {@link PaymentStatusReport}. A message of more than {@link
 * #TRANSFERS_MAX} transfers is written and read line by line, see {@link BatchWriter}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the message was made
 * @param initiator the node that orders; the header's sender
 * @param groups the payments, grouped by the account that they leave; 1 to {@link #GROUPS_MAX}
 */
public record PaymentInitiation(
        String messageId, OffsetDateTime created, String initiator, List<PaymentGroup> groups)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "pain.001.001.09";

    /** How many transfers a message may have that is held in memory. */
    public static final int TRANSFERS_MAX = 200;

    /** How many groups a message may have. */
    public static final int GROUPS_MAX = 50;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public PaymentInitiation {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an initiator", initiator);
        groups = List.copyOf(groups);
        if (groups.size() > GROUPS_MAX) {
            throw new IllegalArgumentException("an order has at most " + GROUPS_MAX + " groups");
        }
        int transfers = totals(groups).lines();
        if (transfers == 0 || transfers > TRANSFERS_MAX) {
            throw new IllegalArgumentException(
                    "a payment order has 1 to " + TRANSFERS_MAX + " transfers, not " + transfers);
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }

    /** How many transfers all groups have and what they sum up to. */
    public BatchTotals totals() {
        return totals(groups);
    }

    private static BatchTotals totals(List<PaymentGroup> groups) {
        BatchTotals totals = BatchTotals.NONE;
        for (PaymentGroup group : groups) {
            totals = totals.plus(group.totals());
        }
        return totals;
    }
}
