/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;

/** The XML of a {@link CollectionBatch} with its debits, {@code pain.008.001.09}. */
final class CollectionBatchFormat implements BatchFormat<CollectionBatch, DirectDebit> {

    @Override
    public String definition() {
        return CollectionInitiation.DEFINITION;
    }

    @Override
    public void requireAgreement(BusinessHeader header, CollectionBatch batch) {
        BatchAgreement.require(header, batch.messageId(), batch.initiator());
    }

    @Override
    public void write(ElementWriter out, CollectionBatch batch, Iterator<DirectDebit> lines) {
        out.element(
                CollectionInitiationFormat.ROOT,
                () -> {
                    new InitiationHeader(
                                    batch.messageId(),
                                    batch.created(),
                                    batch.totals(),
                                    batch.initiator())
                            .write(out);
                    out.element(
                            CollectionInitiationFormat.GROUP, () -> writeGroup(out, batch, lines));
                });
    }

    private static void writeGroup(
            ElementWriter out, CollectionBatch batch, Iterator<DirectDebit> lines) {
        new CollectionGroupHead(
                        batch.groupId(),
                        batch.batchBooking(),
                        batch.totals(),
                        batch.collectionDate(),
                        batch.creditor(),
                        batch.creditorAgent())
                .write(out);
        BatchTotals written = BatchTotals.NONE;
        while (lines.hasNext()) {
            DirectDebit line = lines.next();
            written = written.plus(line.amount());
            out.element(DirectDebitFormat.LINE, () -> DirectDebitFormat.write(out, line));
        }
        BatchAgreement.requireAnnounced(batch.totals(), written);
    }

    @Override
    public void read(
            ElementReader in,
            BusinessHeader header,
            BatchReceiver<CollectionBatch, DirectDebit> receiver)
            throws MessageRefusal {
        in.visit(
                CollectionInitiationFormat.ROOT,
                root -> {
                    InitiationHeader orders = InitiationHeader.read(root);
                    root.visit(
                            CollectionInitiationFormat.GROUP,
                            group -> readGroup(group, header, orders, receiver));
                });
    }

    private void readGroup(
            ElementReader in,
            BusinessHeader header,
            InitiationHeader orders,
            BatchReceiver<CollectionBatch, DirectDebit> receiver)
            throws MessageRefusal {
        CollectionGroupHead head = CollectionGroupHead.read(in);
        TotalsFormat.require(in, orders.totals(), head.totals());
        CollectionBatch batch = in.made(() -> batch(header, orders, head));
        receiver.begin(header, batch);
        LineCount count = new LineCount();
        in.each(
                DirectDebitFormat.LINE,
                1,
                head.totals().lines(),
                one -> {
                    DirectDebit line = DirectDebitFormat.read(one);
                    one.check(() -> count.add(line.amount()));
                    receiver.line(line);
                });
        TotalsFormat.require(in, head.totals(), count.totals());
    }

    private CollectionBatch batch(
            BusinessHeader header, InitiationHeader orders, CollectionGroupHead head) {
        CollectionBatch batch =
                new CollectionBatch(
                        orders.messageId(),
                        orders.created(),
                        orders.initiator(),
                        head.groupId(),
                        head.batchBooking(),
                        head.collectionDate(),
                        head.creditor(),
                        head.creditorAgent(),
                        head.totals());
        requireAgreement(header, batch);
        return batch;
    }
}
