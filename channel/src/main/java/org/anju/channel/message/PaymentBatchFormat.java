/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;

/** The XML of a {@link PaymentBatch} with its transfers, {@code pain.001.001.09}. */
final class PaymentBatchFormat implements BatchFormat<PaymentBatch, CreditTransfer> {

    @Override
    public String definition() {
        return PaymentInitiation.DEFINITION;
    }

    @Override
    public void requireAgreement(BusinessHeader header, PaymentBatch batch) {
        BatchAgreement.require(header, batch.messageId(), batch.initiator());
    }

    @Override
    public void write(ElementWriter out, PaymentBatch batch, Iterator<CreditTransfer> lines) {
        out.element(
                PaymentInitiationFormat.ROOT,
                () -> {
                    new InitiationHeader(
                                    batch.messageId(),
                                    batch.created(),
                                    batch.totals(),
                                    batch.initiator())
                            .write(out);
                    out.element(PaymentInitiationFormat.GROUP, () -> writeGroup(out, batch, lines));
                });
    }

    private static void writeGroup(
            ElementWriter out, PaymentBatch batch, Iterator<CreditTransfer> lines) {
        new PaymentGroupHead(
                        batch.groupId(),
                        batch.batchBooking(),
                        batch.totals(),
                        batch.executionDate(),
                        batch.debtor(),
                        batch.debtorAgent())
                .write(out);
        BatchTotals written = BatchTotals.NONE;
        while (lines.hasNext()) {
            CreditTransfer line = lines.next();
            PaymentGroup.requireDebtor(batch.debtor(), line);
            written = written.plus(line.amount());
            out.element(CreditTransferFormat.LINE, () -> CreditTransferFormat.write(out, line));
        }
        BatchAgreement.requireAnnounced(batch.totals(), written);
    }

    @Override
    public void read(
            ElementReader in,
            BusinessHeader header,
            BatchReceiver<PaymentBatch, CreditTransfer> receiver)
            throws MessageRefusal {
        in.visit(
                PaymentInitiationFormat.ROOT,
                root -> {
                    InitiationHeader orders = InitiationHeader.read(root);
                    root.visit(
                            PaymentInitiationFormat.GROUP,
                            group -> readGroup(group, header, orders, receiver));
                });
    }

    private void readGroup(
            ElementReader in,
            BusinessHeader header,
            InitiationHeader orders,
            BatchReceiver<PaymentBatch, CreditTransfer> receiver)
            throws MessageRefusal {
        PaymentGroupHead head = PaymentGroupHead.read(in);
        TotalsFormat.require(in, orders.totals(), head.totals());
        PaymentBatch batch = in.made(() -> batch(header, orders, head));
        receiver.begin(header, batch);
        LineCount count = new LineCount();
        in.each(
                CreditTransferFormat.LINE,
                1,
                head.totals().lines(),
                one -> {
                    CreditTransfer line = CreditTransferFormat.read(one);
                    one.check(() -> PaymentGroup.requireDebtor(head.debtor(), line));
                    one.check(() -> count.add(line.amount()));
                    receiver.line(line);
                });
        TotalsFormat.require(in, head.totals(), count.totals());
    }

    private PaymentBatch batch(
            BusinessHeader header, InitiationHeader orders, PaymentGroupHead head) {
        PaymentBatch batch =
                new PaymentBatch(
                        orders.messageId(),
                        orders.created(),
                        orders.initiator(),
                        head.groupId(),
                        head.batchBooking(),
                        head.executionDate(),
                        head.debtor(),
                        head.debtorAgent(),
                        head.totals());
        requireAgreement(header, batch);
        return batch;
    }
}
