/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;

/**
 * What stands before the questions of an enquiry and before its answers.
 *
 * @param messageId the message's id
 * @param created when the message was made
 * @param from the node that sends
 * @param to the node it sends to
 */
record EnquiryAssignment(String messageId, OffsetDateTime created, String from, String to) {

    private static final String ASSIGNMENT = "Assgnmt";

    /** From a customer to a bank. */
    void writeQuestion(ElementWriter out) {
        out.element(
                ASSIGNMENT,
                () -> {
                    new GroupHeader(messageId, created).write(out);
                    PartyFormat.writeCustomerNode(out, "Assgnr", from);
                    PartyFormat.writeBankNode(out, "Assgne", to);
                });
    }

    /** The mirror of {@link #writeQuestion}. */
    static EnquiryAssignment readQuestion(ElementReader in) throws MessageRefusal {
        return in.element(
                ASSIGNMENT,
                inside -> {
                    GroupHeader group = GroupHeader.read(inside);
                    String from = PartyFormat.readCustomerNode(inside, "Assgnr");
                    return of(group, from, PartyFormat.readBankNode(inside, "Assgne"));
                });
    }

    /** From a bank to a customer. */
    void writeAnswer(ElementWriter out) {
        out.element(
                ASSIGNMENT,
                () -> {
                    new GroupHeader(messageId, created).write(out);
                    PartyFormat.writeBankNode(out, "Assgnr", from);
                    PartyFormat.writeCustomerNode(out, "Assgne", to);
                });
    }

    /** The mirror of {@link #writeAnswer}. */
    static EnquiryAssignment readAnswer(ElementReader in) throws MessageRefusal {
        return in.element(
                ASSIGNMENT,
                inside -> {
                    GroupHeader group = GroupHeader.read(inside);
                    String from = PartyFormat.readBankNode(inside, "Assgnr");
                    return of(group, from, PartyFormat.readCustomerNode(inside, "Assgne"));
                });
    }

    private static EnquiryAssignment of(GroupHeader group, String from, String to) {
        return new EnquiryAssignment(group.messageId(), group.created(), from, to);
    }
}
