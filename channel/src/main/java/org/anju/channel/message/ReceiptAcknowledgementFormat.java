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
                    out.element(
                            "MsgId",
                            () -> {
                                out.text("MsgId", message.messageId());
                                out.time("CreDtTm", message.created());
                            });
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
}
