/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A batch collection (批量扣款、委托收款) without its lines: all that a {@code pain.008.001.09} of one group
 * tells before its debits, which are written and read one by one.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the message was made
 * @param initiator the node that orders; the header's sender
 * @param groupId names the batch; the result repeats it
 * @param batchBooking whether the creditor's account is booked once for the whole batch; else once
 *     for each debit
 * @param collectionDate the bank's booking date on which it is to be executed
 * @param creditor who collects and to which account
 * @param creditorAgent the bank of that account
 * @param totals how many debits follow, at least one, and what they sum up to
 */
public record CollectionBatch(
        String messageId,
        OffsetDateTime created,
        String initiator,
        String groupId,
        boolean batchBooking,
        LocalDate collectionDate,
        TransactionParty creditor,
        AgentId creditorAgent,
        BatchTotals totals) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public CollectionBatch {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an initiator", initiator);
        TextRule.REFERENCE.require("a group id", groupId);
        BatchTotals.requireLines(totals);
    }
}
