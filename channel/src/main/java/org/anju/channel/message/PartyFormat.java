/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of parties: who pays and who is paid, and the nodes that send and receive. */
final class PartyFormat {

    /** Where the code of an organisation stands that has neither BIC nor LEI. */
    private static final List<String> NODE = List.of("Id", "OrgId", "Othr");

    private static final List<String> BANK_NODE = List.of("Agt", "FinInstnId", "Othr");

    private PartyFormat() {}

    /** A side of a payment where a bank reports it: the name stands one element deeper. */
    static void writeReported(ElementWriter out, String side, TransactionParty party) {
        out.path(List.of(side, "Pty"), () -> out.text("Nm", party.name()));
        AccountFormat.write(out, side + "Acct", party.account());
    }

    /** The mirror of {@link #writeReported}. */
    static TransactionParty readReported(ElementReader in, String side) throws MessageRefusal {
        String name = in.path(List.of(side, "Pty"), party -> party.text("Nm", TextRule.NAME));
        return new TransactionParty(name, AccountFormat.read(in, side + "Acct"));
    }

    /** The name of a side of a payment that is ordered. */
    static void writeName(ElementWriter out, String side, TransactionParty party) {
        out.element(side, () -> out.text("Nm", party.name()));
    }

    /** The mirror of {@link #writeName}. */
    static String readName(ElementReader in, String side) throws MessageRefusal {
        return in.element(side, party -> party.text("Nm", TextRule.NAME));
    }

    /** A node as the party that does something. */
    static void writeNode(ElementWriter out, String name, String node) {
        out.element(name, () -> out.path(NODE, () -> out.text("Id", node)));
    }

    /** The mirror of {@link #writeNode}. */
    static String readNode(ElementReader in, String name) throws MessageRefusal {
        return in.element(name, party -> party.path(NODE, node -> node.text("Id", TextRule.NODE)));
    }

    /** A node that is not a bank, where either could stand. */
    static void writeCustomerNode(ElementWriter out, String name, String node) {
        out.element(name, () -> writeNode(out, "Pty", node));
    }

    /** The mirror of {@link #writeCustomerNode}. */
    static String readCustomerNode(ElementReader in, String name) throws MessageRefusal {
        return in.element(name, choice -> readNode(choice, "Pty"));
    }

    /** A node that is a bank, where either could stand. */
    static void writeBankNode(ElementWriter out, String name, String node) {
        out.element(name, () -> out.path(BANK_NODE, () -> out.text("Id", node)));
    }

    /** The mirror of {@link #writeBankNode}. */
    static String readBankNode(ElementReader in, String name) throws MessageRefusal {
        return in.element(
                name, choice -> choice.path(BANK_NODE, node -> node.text("Id", TextRule.NODE)));
    }
}
