/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Orders a bank to collect from payers under their agreements (委托收款、批量扣款), {@code pain.008.001.09}.
 * What became of each debit is told by a {@link PaymentStatusReport}. A message of more than {@link
 * #DEBITS_MAX} debits is written and read line by line, see {@link BatchWriter}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the message was made
 * @param initiator the node that orders; the header's sender
 * @param groups the debits, grouped by the account that they come to; 1 to {@link #GROUPS_MAX}
 */
public record CollectionInitiation(
        String messageId, OffsetDateTime created, String initiator, List<CollectionGroup> groups)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "pain.008.001.09";

    /** How many debits a message may have that is held in memory. */
    public static final int DEBITS_MAX = 200;

    /** How many groups a message may have. */
    public static final int GROUPS_MAX = 50;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public CollectionInitiation {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an initiator", initiator);
        groups = List.copyOf(groups);
        if (groups.size() > GROUPS_MAX) {
            throw new IllegalArgumentException("an order has at most " + GROUPS_MAX + " groups");
        }
        int debits = totals(groups).lines();
        if (debits == 0 || debits > DEBITS_MAX) {
            throw new IllegalArgumentException(
                    "a collection order has 1 to " + DEBITS_MAX + " debits, not " + debits);
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }

    /** How many debits all groups have and what they sum up to. */
    public BatchTotals totals() {
        return totals(groups);
    }

    private static BatchTotals totals(List<CollectionGroup> groups) {
        BatchTotals totals = BatchTotals.NONE;
        for (CollectionGroup group : groups) {
            totals = totals.plus(group.totals());
        }
        return totals;
    }
}
