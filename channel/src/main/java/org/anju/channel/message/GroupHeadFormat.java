/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;

/** The XML of a {@link GroupHead}: in the words of a payout or of a collection. */
enum GroupHeadFormat {
    /** {@code pain.001}: the own account pays by transfer, and not by cheque. */
    PAYMENT("TRF", "Dbtr") {
        @Override
        void writeDate(ElementWriter out, LocalDate date) {
            out.path(EXECUTION, () -> out.date("Dt", date));
        }

        @Override
        LocalDate readDate(ElementReader in) throws MessageRefusal {
            return in.path(EXECUTION, choice -> choice.date("Dt"));
        }
    },
    /** {@code pain.008}: the own account collects by direct debit. */
    COLLECTION("DD", "Cdtr") {
        @Override
        void writeDate(ElementWriter out, LocalDate date) {
            out.date("ReqdColltnDt", date);
        }

        @Override
        LocalDate readDate(ElementReader in) throws MessageRefusal {
            return in.date("ReqdColltnDt");
        }
    };

    private static final List<String> EXECUTION = List.of("ReqdExctnDt");

    private final String method;
    private final String own;

    /**
     * @param method how it is paid
     * @param own the element of whom the own account belongs to
     */
    GroupHeadFormat(String method, String own) {
        this.method = method;
        this.own = own;
    }

    abstract void writeDate(ElementWriter out, LocalDate date);

    abstract LocalDate readDate(ElementReader in) throws MessageRefusal;

    void write(ElementWriter out, GroupHead head) {
        out.text("PmtInfId", head.groupId());
        out.text("PmtMtd", method);
        out.flag("BtchBookg", head.batchBooking());
        TotalsFormat.write(out, head.totals());
        writeDate(out, head.executionDate());
        PartyFormat.writeName(out, own, head.own());
        AccountFormat.write(out, own + "Acct", head.own().account());
        AgentFormat.write(out, own + "Agt", head.ownAgent());
    }

    GroupHead read(ElementReader in) throws MessageRefusal {
        String groupId = in.text("PmtInfId", TextRule.REFERENCE);
        in.constant("PmtMtd", method);
        boolean batchBooking = in.flag("BtchBookg");
        BatchTotals totals = TotalsFormat.read(in);
        LocalDate date = readDate(in);
        String name = PartyFormat.readName(in, own);
        TransactionParty party = new TransactionParty(name, AccountFormat.read(in, own + "Acct"));
        AgentId agent = AgentFormat.read(in, own + "Agt");
        return new GroupHead(groupId, batchBooking, totals, date, party, agent);
    }
}
