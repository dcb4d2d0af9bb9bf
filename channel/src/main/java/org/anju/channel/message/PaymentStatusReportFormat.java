/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link PaymentStatusReport}, {@code pain.002.001.10}. */
final class PaymentStatusReportFormat implements MessageFormat<PaymentStatusReport> {

    /** The element in which the message stands. */
    static final String ROOT = "CstmrPmtStsRpt";

    /** The element in which the one group stands. */
    static final String GROUP = "OrgnlPmtInfAndSts";

    /** The element in which the group's id stands. */
    static final String GROUP_ID = "OrgnlPmtInfId";

    @Override
    public String definition() {
        return PaymentStatusReport.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, PaymentStatusReport message) {
        out.element(
                ROOT,
                () -> {
                    GroupHeader group = new GroupHeader(message.messageId(), message.created());
                    out.element("GrpHdr", () -> group.write(out));
                    new StatusReportHead(
                                    message.originalMessageId(),
                                    message.originalDefinition(),
                                    message.groupStatus(),
                                    message.counts())
                            .write(out);
                    out.element(GROUP, () -> writeGroup(out, message));
                });
    }

    private static void writeGroup(ElementWriter out, PaymentStatusReport message) {
        out.text(GROUP_ID, message.originalGroupId());
        for (TransactionStatus line : message.transactions()) {
            out.element(
                    TransactionStatusFormat.LINE, () -> TransactionStatusFormat.write(out, line));
        }
    }

    @Override
    public PaymentStatusReport read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, PaymentStatusReportFormat::readContent);
    }

    private static PaymentStatusReport readContent(ElementReader in) throws MessageRefusal {
        GroupHeader header = in.element("GrpHdr", GroupHeader::read);
        StatusReportHead head = StatusReportHead.read(in);
        Group group = in.element(GROUP, PaymentStatusReportFormat::readGroup);
        PaymentStatusReport message =
                in.made(
                        () ->
                                new PaymentStatusReport(
                                        header.messageId(),
                                        header.created(),
                                        head.originalMessageId(),
                                        head.originalDefinition(),
                                        group.id(),
                                        head.groupStatus(),
                                        group.transactions()));
        head.require(in, message.counts());
        return message;
    }

    private static Group readGroup(ElementReader in) throws MessageRefusal {
        String id = in.text(GROUP_ID, TextRule.REFERENCE);
        return new Group(
                id,
                in.repeated(
                        TransactionStatusFormat.LINE,
                        0,
                        PaymentStatusReport.TRANSACTIONS_MAX,
                        TransactionStatusFormat::read));
    }

    private record Group(String id, List<TransactionStatus> transactions) {}
}
