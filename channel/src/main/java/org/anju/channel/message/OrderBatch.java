/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A batch payout (批量代发) or a batch collection (批量扣款、委托收款) without its lines: all that a {@code
 * pain.001.001.09} or {@code pain.008.001.09} of one group tells before its transfers or debits,
 * which are written and read one by one.
 *
 * @param messageId the message's id; the header repeats it
 * @param created when the message was made
 * @param initiator the node that orders; the header's sender
 * @param groupId names the batch; the result repeats it
 * @param batchBooking whether the own account is booked once for the whole batch; else once for
 *     each line
 * @param executionDate the bank's booking date on which it is to be executed
 * @param own who pays out or collects, and with which account; that of a payout has the scheme of
 *     each transfer's kind
 * @param ownAgent the bank of that account
 * @param totals how many lines follow, at least one, and what they sum up to
 */
public record OrderBatch(
        String messageId,
        OffsetDateTime created,
        String initiator,
        String groupId,
        boolean batchBooking,
        LocalDate executionDate,
        TransactionParty own,
        AgentId ownAgent,
        BatchTotals totals) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public OrderBatch {
        TextRule.MESSAGE_ID.require("a message id", messageId);
        created = WireTime.exact(created);
        TextRule.NODE.require("an initiator", initiator);
        TextRule.REFERENCE.require("a group id", groupId);
        BatchTotals.requireLines(totals);
    }
}
