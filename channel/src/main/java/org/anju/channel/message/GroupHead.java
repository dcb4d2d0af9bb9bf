/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;

/**
 * What stands before the transfers or debits of one group.
 *
 * @param groupId the group's id
 * @param batchBooking whether the own account is booked once for all
 * @param totals how many lines follow and what they sum up to
 * @param executionDate when they are to be executed
 * @param own who pays out or collects
 * @param ownAgent the bank of that account
 */
record GroupHead(
        String groupId,
        boolean batchBooking,
        BatchTotals totals,
        LocalDate executionDate,
        TransactionParty own,
        AgentId ownAgent) {

    static GroupHead of(OrderBatch batch) {
        return new GroupHead(
                batch.groupId(),
                batch.batchBooking(),
                batch.totals(),
                batch.executionDate(),
                batch.own(),
                batch.ownAgent());
    }

    static GroupHead of(PaymentGroup group) {
        return new GroupHead(
                group.groupId(),
                group.batchBooking(),
                group.totals(),
                group.executionDate(),
                group.debtor(),
                group.debtorAgent());
    }

    static GroupHead of(CollectionGroup group) {
        return new GroupHead(
                group.groupId(),
                group.batchBooking(),
                group.totals(),
                group.collectionDate(),
                group.creditor(),
                group.creditorAgent());
    }
}
