/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The XML of {@link RecallAnswer}, {@code camt.029.001.09}. */
final class RecallAnswerFormat implements MessageFormat<RecallAnswer> {

    private static final String ROOT = "RsltnOfInvstgtn";
    private static final String LINE = "TxInfAndSts";
    private static final List<String> STATUS = List.of("Sts");
    private static final List<String> GROUP = List.of("CxlDtls", "OrgnlPmtInfAndSts");
    private static final List<String> REASON = List.of("CxlStsRsnInf", "Rsn");

    @Override
    public String definition() {
        return RecallAnswer.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, RecallAnswer message) {
        out.element(
                ROOT,
                () -> {
                    out.element("Assgnmt", () -> writeAssignment(out, message));
                    out.element(
                            "RslvdCase",
                            () -> {
                                out.text("Id", message.recallMessageId());
                                PartyFormat.writeCustomerNode(out, "Cretr", message.to());
                            });
                    out.path(STATUS, () -> out.code("Conf", message.outcome()));
                    out.path(GROUP, () -> writeGroup(out, message));
                });
    }

    private static void writeAssignment(ElementWriter out, RecallAnswer message) {
        out.text("Id", message.messageId());
        PartyFormat.writeBankNode(out, "Assgnr", message.from());
        PartyFormat.writeCustomerNode(out, "Assgne", message.to());
        out.time("CreDtTm", message.created());
    }

    private static void writeGroup(ElementWriter out, RecallAnswer message) {
        out.text("OrgnlPmtInfId", message.originalGroupId());
        OriginalPaymentFormat.writeMessage(out, message.original());
        out.element(LINE, () -> writeLine(out, message));
    }

    private static void writeLine(ElementWriter out, RecallAnswer message) {
        OriginalPaymentFormat.line(message.original())
                .write(out, "OrgnlInstrId", "OrgnlEndToEndId", "UETR");
        out.text("TxCxlSts", message.outcome().transaction());
        message.reasonCode().ifPresent(code -> out.path(REASON, () -> out.text("Cd", code)));
    }

    @Override
    public RecallAnswer read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, RecallAnswerFormat::readContent);
    }

    private static RecallAnswer readContent(ElementReader in) throws MessageRefusal {
        Assignment assignment = in.element("Assgnmt", RecallAnswerFormat::readAssignment);
        String recallMessageId =
                in.element("RslvdCase", resolved -> readCase(resolved, assignment.to()));
        RecallOutcome outcome = in.path(STATUS, status -> status.code("Conf", RecallOutcome.class));
        Group group = in.path(GROUP, inside -> readGroup(inside, outcome));
        return in.made(
                () ->
                        new RecallAnswer(
                                assignment.messageId(),
                                assignment.created(),
                                assignment.from(),
                                assignment.to(),
                                recallMessageId,
                                outcome,
                                group.line().reasonCode(),
                                group.id(),
                                group.message().payment(group.line().references())));
    }

    private static Assignment readAssignment(ElementReader in) throws MessageRefusal {
        String messageId = in.text("Id", TextRule.MESSAGE_ID);
        String from = PartyFormat.readBankNode(in, "Assgnr");
        String to = PartyFormat.readCustomerNode(in, "Assgne");
        return new Assignment(messageId, from, to, in.time("CreDtTm"));
    }

    private static String readCase(ElementReader in, String creator) throws MessageRefusal {
        String id = in.text("Id", TextRule.MESSAGE_ID);
        String told = PartyFormat.readCustomerNode(in, "Cretr");
        if (!told.equals(creator)) {
            throw in.refusal(
                    MessageRefusal.Reason.INVALID_VALUE, told, "the case is that of " + creator);
        }
        return id;
    }

    private static Group readGroup(ElementReader in, RecallOutcome outcome) throws MessageRefusal {
        String id = in.text("OrgnlPmtInfId", TextRule.REFERENCE);
        OriginalPaymentFormat.OriginalMessage message = OriginalPaymentFormat.readMessage(in);
        return new Group(id, message, in.element(LINE, line -> readLine(line, outcome)));
    }

    private static Line readLine(ElementReader in, RecallOutcome outcome) throws MessageRefusal {
        LineReferences references =
                LineReferences.read(in, "OrgnlInstrId", "OrgnlEndToEndId", "UETR");
        in.constant("TxCxlSts", outcome.transaction());
        Optional<String> reason =
                in.standsBefore("CxlStsRsnInf")
                        ? Optional.of(in.path(REASON, code -> code.text("Cd", TextRule.ISO_CODE)))
                        : Optional.empty();
        return new Line(references, reason);
    }

    private record Assignment(String messageId, String from, String to, OffsetDateTime created) {}

    private record Group(String id, OriginalPaymentFormat.OriginalMessage message, Line line) {}

    private record Line(LineReferences references, Optional<String> reasonCode) {}
}
