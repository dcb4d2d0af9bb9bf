/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;
import org.anju.kernel.Cny;

/**
 * The XML of an {@link OrderBatch} with its lines: one format, whose words and lines alone are
 * those of a payout or of a collection.
 *
 * @param <L> one line
 */
abstract class OrderBatchFormat<L> implements BatchFormat<OrderBatch, L> {

    private static final String GROUP = "PmtInf";

    private final GroupHeadFormat heads;
    private final String root;
    private final String line;

    /**
     * @param root the element in which the message stands
     * @param line the element in which one line stands
     */
    OrderBatchFormat(GroupHeadFormat heads, String root, String line) {
        this.heads = heads;
        this.root = root;
        this.line = line;
    }

    /** What a line moves. */
    abstract Cny amount(L line);

    /**
     * @throws IllegalArgumentException if the line cannot be one of this batch
     */
    abstract void requireFit(TransactionParty own, L line);

    abstract void writeLine(ElementWriter out, L line);

    abstract L readLine(ElementReader in) throws MessageRefusal;

    @Override
    public final void requireAgreement(BusinessHeader header, OrderBatch batch) {
        BatchAgreement.require(header, batch.messageId(), batch.initiator());
    }

    @Override
    public final void write(ElementWriter out, OrderBatch batch, Iterator<L> lines) {
        out.element(
                root,
                () -> {
                    new InitiationHeader(
                                    batch.messageId(),
                                    batch.created(),
                                    batch.totals(),
                                    batch.initiator())
                            .write(out);
                    out.element(GROUP, () -> writeGroup(out, batch, lines));
                });
    }

    private void writeGroup(ElementWriter out, OrderBatch batch, Iterator<L> lines) {
        heads.write(out, GroupHead.of(batch));
        LineCount written = new LineCount();
        while (lines.hasNext()) {
            L next = lines.next();
            requireFit(batch.own(), next);
            written.add(amount(next));
            out.element(line, () -> writeLine(out, next));
        }
        BatchAgreement.requireAnnounced(batch.totals(), written.totals());
    }

    @Override
    public final void read(
            ElementReader in, BusinessHeader header, BatchReceiver<OrderBatch, L> receiver)
            throws MessageRefusal {
        in.visit(
                root,
                message -> {
                    InitiationHeader orders = InitiationHeader.read(message);
                    message.visit(GROUP, group -> readGroup(group, header, orders, receiver));
                });
    }

    private void readGroup(
            ElementReader in,
            BusinessHeader header,
            InitiationHeader orders,
            BatchReceiver<OrderBatch, L> receiver)
            throws MessageRefusal {
        GroupHead head = heads.read(in);
        TotalsFormat.require(in, orders.totals(), head.totals());
        receiver.begin(header, in.made(() -> batch(header, orders, head)));
        LineCount count = new LineCount();
        in.each(
                line,
                1,
                head.totals().lines(),
                one -> {
                    L read = readLine(one);
                    one.check(() -> requireFit(head.own(), read));
                    one.check(() -> count.add(amount(read)));
                    receiver.line(read);
                });
        TotalsFormat.require(in, head.totals(), count.totals());
    }

    private OrderBatch batch(BusinessHeader header, InitiationHeader orders, GroupHead head) {
        OrderBatch batch =
                new OrderBatch(
                        orders.messageId(),
                        orders.created(),
                        orders.initiator(),
                        head.groupId(),
                        head.batchBooking(),
                        head.executionDate(),
                        head.own(),
                        head.ownAgent(),
                        head.totals());
        requireAgreement(header, batch);
        return batch;
    }
}
