/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import org.anju.kernel.Cny;

/** The XML of {@link RecallRequest}, {@code camt.055.001.08}. */
final class RecallRequestFormat implements MessageFormat<RecallRequest> {

    private static final String ROOT = "CstmrPmtCxlReq";
    private static final List<String> GROUP = List.of("Undrlyg", "OrgnlPmtInfAndCxl");
    private static final List<String> REASON = List.of("CxlRsnInf", "Rsn");

    @Override
    public String definition() {
        return RecallRequest.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, RecallRequest message) {
        out.element(
                ROOT,
                () -> {
                    out.element("Assgnmt", () -> writeAssignment(out, message));
                    out.path(GROUP, () -> writeGroup(out, message));
                });
    }

    private static void writeAssignment(ElementWriter out, RecallRequest message) {
        out.text("Id", message.messageId());
        PartyFormat.writeCustomerNode(out, "Assgnr", message.from());
        PartyFormat.writeBankNode(out, "Assgne", message.to());
        out.time("CreDtTm", message.created());
    }

    private static void writeGroup(ElementWriter out, RecallRequest message) {
        out.text("OrgnlPmtInfId", message.originalGroupId());
        OriginalPaymentFormat.writeMessage(out, message.original());
        out.element(
                "TxInf",
                () -> {
                    OriginalPaymentFormat.line(message.original()).writeOriginal(out);
                    out.amount("OrgnlInstdAmt", message.amount());
                    out.path(REASON, () -> out.text("Cd", message.reasonCode()));
                });
    }

    @Override
    public RecallRequest read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, RecallRequestFormat::readContent);
    }

    private static RecallRequest readContent(ElementReader in) throws MessageRefusal {
        Assignment assignment = in.element("Assgnmt", RecallRequestFormat::readAssignment);
        return in.path(GROUP, group -> readGroup(group, assignment));
    }

    private static Assignment readAssignment(ElementReader in) throws MessageRefusal {
        String messageId = in.text("Id", TextRule.MESSAGE_ID);
        String from = PartyFormat.readCustomerNode(in, "Assgnr");
        String to = PartyFormat.readBankNode(in, "Assgne");
        return new Assignment(messageId, from, to, in.time("CreDtTm"));
    }

    private static RecallRequest readGroup(ElementReader in, Assignment assignment)
            throws MessageRefusal {
        String groupId = in.text("OrgnlPmtInfId", TextRule.REFERENCE);
        OriginalPaymentFormat.OriginalMessage message = OriginalPaymentFormat.readMessage(in);
        Line line = in.element("TxInf", RecallRequestFormat::readLine);
        return in.made(
                () ->
                        new RecallRequest(
                                assignment.messageId(),
                                assignment.created(),
                                assignment.from(),
                                assignment.to(),
                                groupId,
                                message.payment(line.references()),
                                line.amount(),
                                line.reasonCode()));
    }

    private static Line readLine(ElementReader in) throws MessageRefusal {
        LineReferences references = LineReferences.readOriginal(in);
        Cny amount = in.amount("OrgnlInstdAmt");
        return new Line(
                references, amount, in.path(REASON, code -> code.text("Cd", TextRule.ISO_CODE)));
    }

    private record Assignment(String messageId, String from, String to, OffsetDateTime created) {}

    private record Line(LineReferences references, Cny amount, String reasonCode) {}
}
