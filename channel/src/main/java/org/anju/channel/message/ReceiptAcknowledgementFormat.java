/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The XML of {@link ReceiptAcknowledgement}, {@code admi.007.001.01}. */
final class ReceiptAcknowledgementFormat implements MessageFormat<ReceiptAcknowledgement> {

    @Override
    public String definition() {
        return ReceiptAcknowledgement.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, ReceiptAcknowledgement message) {
        out.element(
                "RctAck",
                () -> {
                    GroupHeader own = new GroupHeader(message.messageId(), message.created());
                    out.element("MsgId", () -> own.write(out));
                    out.element("Rpt", () -> writeReport(out, message));
                });
    }

    private static void writeReport(ElementWriter out, ReceiptAcknowledgement message) {
        out.element(
                "RltdRef",
                () -> {
                    out.text("Ref", message.relatedMessageId());
                    out.text("MsgNm", message.relatedDefinition());
                });
        out.element("ReqHdlg", () -> out.code("StsCd", message.status()));
    }

    @Override
    public ReceiptAcknowledgement read(ElementReader in) throws MessageRefusal {
        return in.element("RctAck", ReceiptAcknowledgementFormat::readContent);
    }

    private static ReceiptAcknowledgement readContent(ElementReader in) throws MessageRefusal {
        GroupHeader own = in.element("MsgId", GroupHeader::read);
        return in.element("Rpt", report -> readReport(report, own));
    }

    private static ReceiptAcknowledgement readReport(ElementReader in, GroupHeader own)
            throws MessageRefusal {
        Related related = in.element("RltdRef", ReceiptAcknowledgementFormat::readRelated);
        ReceiptStatus status =
                in.element("ReqHdlg", handling -> handling.code("StsCd", ReceiptStatus.class));
        return new ReceiptAcknowledgement(
                own.messageId(), own.created(), related.messageId(), related.definition(), status);
    }

    private static Related readRelated(ElementReader in) throws MessageRefusal {
        String messageId = in.text("Ref", TextRule.MESSAGE_ID);
        return new Related(messageId, in.text("MsgNm", TextRule.DEFINITION));
    }

    private record Related(String messageId, String definition) {}
}
