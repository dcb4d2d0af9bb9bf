/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;

/**
 * What stands before the debits of one group.
 *
 * @param groupId the group's id
 * @param batchBooking whether the creditor's account is booked once for all
 * @param totals how many debits follow and what they sum up to
 * @param collectionDate when they are to be executed
 * @param creditor who collects
 * @param creditorAgent the bank of the creditor's account
 */
record CollectionGroupHead(
        String groupId,
        boolean batchBooking,
        BatchTotals totals,
        LocalDate collectionDate,
        TransactionParty creditor,
        AgentId creditorAgent) {

    /** A direct debit. */
    private static final String DEBIT = "DD";

    static CollectionGroupHead of(CollectionGroup group) {
        return new CollectionGroupHead(
                group.groupId(),
                group.batchBooking(),
                group.totals(),
                group.collectionDate(),
                group.creditor(),
                group.creditorAgent());
    }

    void write(ElementWriter out) {
        out.text("PmtInfId", groupId);
        out.text("PmtMtd", DEBIT);
        out.flag("BtchBookg", batchBooking);
        TotalsFormat.write(out, totals);
        out.date("ReqdColltnDt", collectionDate);
        PartyFormat.writeName(out, "Cdtr", creditor);
        AccountFormat.write(out, "CdtrAcct", creditor.account());
        AgentFormat.write(out, "CdtrAgt", creditorAgent);
    }

    static CollectionGroupHead read(ElementReader in) throws MessageRefusal {
        String groupId = in.text("PmtInfId", TextRule.REFERENCE);
        in.constant("PmtMtd", DEBIT);
        boolean batchBooking = in.flag("BtchBookg");
        BatchTotals totals = TotalsFormat.read(in);
        LocalDate collectionDate = in.date("ReqdColltnDt");
        String name = PartyFormat.readName(in, "Cdtr");
        TransactionParty creditor = new TransactionParty(name, AccountFormat.read(in, "CdtrAcct"));
        AgentId agent = AgentFormat.read(in, "CdtrAgt");
        return new CollectionGroupHead(
                groupId, batchBooking, totals, collectionDate, creditor, agent);
    }
}
