/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;

/**
 * Debits that come to one account (一批).
 *
 * @param groupId names the group; the result repeats it
 * @param batchBooking whether the creditor's account is booked once for the whole group; else once
 *     for each debit
 * @param collectionDate the bank's booking date on which they are to be executed
 * @param creditor who collects and to which account
 * @param creditorAgent the bank of that account
 * @param debits at least one
 */
public record CollectionGroup(
        String groupId,
        boolean batchBooking,
        LocalDate collectionDate,
        TransactionParty creditor,
        AgentId creditorAgent,
        List<DirectDebit> debits) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public CollectionGroup {
        TextRule.REFERENCE.require("a group id", groupId);
        debits = List.copyOf(debits);
        if (debits.isEmpty()) {
            throw new IllegalArgumentException("a collection group has at least one debit");
        }
        totals(debits);
    }

    /** How many debits the group has and what they sum up to. */
    public BatchTotals totals() {
        return totals(debits);
    }

    private static BatchTotals totals(List<DirectDebit> debits) {
        BatchTotals totals = BatchTotals.NONE;
        for (DirectDebit debit : debits) {
            totals = totals.plus(debit.amount());
        }
        return totals;
    }
}
