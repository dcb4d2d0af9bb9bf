/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells what became of the payments of one group (结果回执、结果文件), {@code pain.002.001.10}: after an
 * order, in answer to a {@link StatusRequest}, or as the result of a batch. A line that it does not
 * have is unknown, not failed. A result of more than {@link #TRANSACTIONS_MAX} lines is written and
 * read line by line, see {@link BatchWriter}.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the bank made it
 * @param originalMessageId the id of the message of orders
 * @param originalDefinition that message's definition
 * @param originalGroupId the group's id in it; {@link #NO_GROUP} where the bank has never seen it
 * @param groupStatus what became of the group as a whole, where the bank tells
 * @param transactions what became of each payment; none only where the group's status is told
 */
public record PaymentStatusReport(
        String messageId,
        OffsetDateTime created,
        String originalMessageId,
        String originalDefinition,
        String originalGroupId,
        Optional<GroupStatus> groupStatus,
        List<TransactionStatus> transactions)
        implements Message {

    /** The message definition. */
    public static final String DEFINITION = "pain.002.001.10";

    /** Stands for the id of a group that the bank has never seen. */
    public static final String NO_GROUP = "NOTPROVIDED";

    /** How many payments a result may tell of that is held in memory. */
    public static final int TRANSACTIONS_MAX = 150;

    /** How many different statuses one result may have. */
    static final int STATUSES_MAX = TRANSACTIONS_MAX;

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public PaymentStatusReport {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.MESSAGE_ID.require("an original message id", originalMessageId);
        TextRule.DEFINITION.require("an original definition", originalDefinition);
        TextRule.REFERENCE.require("a group id", originalGroupId);
        transactions = List.copyOf(transactions);
        if (transactions.isEmpty() && groupStatus.isEmpty()) {
            throw new IllegalArgumentException("a result without payments tells a group's status");
        }
        if (transactions.size() > TRANSACTIONS_MAX) {
            throw new IllegalArgumentException(
                    "a result has at most " + TRANSACTIONS_MAX + " payments");
        }
    }

    @Override
    public String definition() {
        return DEFINITION;
    }

    /** How many payments have each status, by its code. */
    SortedMap<String, Integer> counts() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        transactions.forEach(line -> counts.merge(line.status().code(), 1, Integer::sum));
        return counts;
    }
}
