/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The XML of {@link StatusRequest}, {@code pacs.028.001.03}. */
final class StatusRequestFormat implements MessageFormat<StatusRequest> {

    private static final String ROOT = "FIToFIPmtStsReq";

    @Override
    public String definition() {
        return StatusRequest.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, StatusRequest message) {
        out.element(
                ROOT,
                () -> {
                    GroupHeader group = new GroupHeader(message.messageId(), message.created());
                    out.element("GrpHdr", () -> group.write(out));
                    out.element("TxInf", () -> writeOriginal(out, message.original()));
                });
    }

    private static void writeOriginal(ElementWriter out, OriginalPayment original) {
        OriginalPaymentFormat.writeMessage(out, original);
        OriginalPaymentFormat.line(original).writeOriginal(out);
    }

    @Override
    public StatusRequest read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, StatusRequestFormat::readContent);
    }

    private static StatusRequest readContent(ElementReader in) throws MessageRefusal {
        GroupHeader group = in.element("GrpHdr", GroupHeader::read);
        OriginalPayment original = in.element("TxInf", StatusRequestFormat::readOriginal);
        return new StatusRequest(group.messageId(), group.created(), original);
    }

    private static OriginalPayment readOriginal(ElementReader in) throws MessageRefusal {
        OriginalPaymentFormat.OriginalMessage message = OriginalPaymentFormat.readMessage(in);
        return message.payment(LineReferences.readOriginal(in));
    }
}
