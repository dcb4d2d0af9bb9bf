/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link PaymentInitiation}, {@code pain.001.001.09}. */
final class PaymentInitiationFormat implements MessageFormat<PaymentInitiation> {

    /** The element in which the message stands. */
    static final String ROOT = "CstmrCdtTrfInitn";

    /** The element in which one group stands. */
    static final String GROUP = "PmtInf";

    @Override
    public String definition() {
        return PaymentInitiation.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, PaymentInitiation message) {
        out.element(
                ROOT,
                () -> {
                    new InitiationHeader(
                                    message.messageId(),
                                    message.created(),
                                    message.totals(),
                                    message.initiator())
                            .write(out);
                    message.groups().forEach(group -> writeGroup(out, group));
                });
    }

    private static void writeGroup(ElementWriter out, PaymentGroup group) {
        out.element(
                GROUP,
                () -> {
                    GroupHeadFormat.PAYMENT.write(out, GroupHead.of(group));
                    for (CreditTransfer transfer : group.transfers()) {
                        out.element(
                                CreditTransferFormat.LINE,
                                () -> CreditTransferFormat.write(out, transfer));
                    }
                });
    }

    @Override
    public PaymentInitiation read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, PaymentInitiationFormat::readContent);
    }

    private static PaymentInitiation readContent(ElementReader in) throws MessageRefusal {
        InitiationHeader header = InitiationHeader.read(in);
        List<PaymentGroup> groups =
                in.repeated(
                        GROUP, 1, PaymentInitiation.GROUPS_MAX, PaymentInitiationFormat::readGroup);
        PaymentInitiation message =
                in.made(
                        () ->
                                new PaymentInitiation(
                                        header.messageId(),
                                        header.created(),
                                        header.initiator(),
                                        groups));
        TotalsFormat.require(in, header.totals(), message.totals());
        return message;
    }

    private static PaymentGroup readGroup(ElementReader in) throws MessageRefusal {
        GroupHead head = GroupHeadFormat.PAYMENT.read(in);
        List<CreditTransfer> transfers =
                in.repeated(
                        CreditTransferFormat.LINE,
                        1,
                        PaymentInitiation.TRANSFERS_MAX,
                        CreditTransferFormat::read);
        PaymentGroup group =
                in.made(
                        () ->
                                new PaymentGroup(
                                        head.groupId(),
                                        head.batchBooking(),
                                        head.executionDate(),
                                        head.own(),
                                        head.ownAgent(),
                                        transfers));
        TotalsFormat.require(in, head.totals(), group.totals());
        return group;
    }
}
