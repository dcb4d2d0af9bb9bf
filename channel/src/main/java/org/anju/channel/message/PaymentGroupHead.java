/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands before the transfers of one group.
 *
 * @param groupId the group's id
 * @param batchBooking whether the debtor's account is booked once for all
 * @param totals how many transfers follow and what they sum up to
 * @param executionDate when they are to be executed
 * @param debtor who pays
 * @param debtorAgent the bank of the debtor's account
 */
record PaymentGroupHead(
        String groupId,
        boolean batchBooking,
        BatchTotals totals,
        LocalDate executionDate,
        TransactionParty debtor,
        AgentId debtorAgent) {

    /** A transfer, and not a cheque. */
    private static final String TRANSFER = "TRF";

    private static final List<String> EXECUTION = List.of("ReqdExctnDt");

    static PaymentGroupHead of(PaymentGroup group) {
        return new PaymentGroupHead(
                group.groupId(),
                group.batchBooking(),
                group.totals(),
                group.executionDate(),
                group.debtor(),
                group.debtorAgent());
    }

    void write(ElementWriter out) {
        out.text("PmtInfId", groupId);
        out.text("PmtMtd", TRANSFER);
        out.flag("BtchBookg", batchBooking);
        TotalsFormat.write(out, totals);
        out.path(EXECUTION, () -> out.date("Dt", executionDate));
        PartyFormat.writeName(out, "Dbtr", debtor);
        AccountFormat.write(out, "DbtrAcct", debtor.account());
        AgentFormat.write(out, "DbtrAgt", debtorAgent);
    }

    static PaymentGroupHead read(ElementReader in) throws MessageRefusal {
        String groupId = in.text("PmtInfId", TextRule.REFERENCE);
        in.constant("PmtMtd", TRANSFER);
        boolean batchBooking = in.flag("BtchBookg");
        BatchTotals totals = TotalsFormat.read(in);
        LocalDate executionDate = in.path(EXECUTION, choice -> choice.date("Dt"));
        String name = PartyFormat.readName(in, "Dbtr");
        TransactionParty debtor = new TransactionParty(name, AccountFormat.read(in, "DbtrAcct"));
        AgentId agent = AgentFormat.read(in, "DbtrAgt");
        return new PaymentGroupHead(groupId, batchBooking, totals, executionDate, debtor, agent);
    }
}
