/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;

/**
 * Transfers that leave one account (一批): a single order, or a batch payout (批量代发).
 *
 * @param groupId names the group; the result repeats it
 * @param batchBooking whether the debtor's account is booked once for the whole group; else once
 *     for each transfer
 * @param executionDate the bank's booking date on which they are to be executed
 * @param debtor who pays and from which account, which has the scheme of each transfer's kind
 * @param debtorAgent the bank of that account
 * @param transfers at least one
 */
public record PaymentGroup(
        String groupId,
        boolean batchBooking,
        LocalDate executionDate,
        TransactionParty debtor,
        AgentId debtorAgent,
        List<CreditTransfer> transfers) {

    /**
     * @throws IllegalArgumentException if a component is outside what its description allows
     */
    public PaymentGroup {
        TextRule.REFERENCE.require("a group id", groupId);
        transfers = List.copyOf(transfers);
        if (transfers.isEmpty()) {
            throw new IllegalArgumentException("a payment group has at least one transfer");
        }
        transfers.forEach(transfer -> requireDebtor(debtor, transfer));
        totals(transfers);
    }

    /** How many transfers the group has and what they sum up to. */
    public BatchTotals totals() {
        return totals(transfers);
    }

    private static BatchTotals totals(List<CreditTransfer> transfers) {
        BatchTotals totals = BatchTotals.NONE;
        for (CreditTransfer transfer : transfers) {
            totals = totals.plus(transfer.amount());
        }
        return totals;
    }

    /**
     * @throws IllegalArgumentException if the transfer cannot leave this debtor's account
     */
    static void requireDebtor(TransactionParty debtor, CreditTransfer transfer) {
        TransferKind kind = transfer.kind();
        if (debtor.account().scheme() != kind.debit()) {
            throw new IllegalArgumentException(
                    "a transfer " + kind + " leaves an account of scheme " + kind.debit());
        }
    }
}
