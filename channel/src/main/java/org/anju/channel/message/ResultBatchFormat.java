/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;

/** The XML of a {@link ResultBatch} with its lines, {@code pain.002.001.10}. */
final class ResultBatchFormat implements BatchFormat<ResultBatch, TransactionStatus> {

    @Override
    public String definition() {
        return PaymentStatusReport.DEFINITION;
    }

    @Override
    public void requireAgreement(BusinessHeader header, ResultBatch batch) {
        BatchAgreement.require(header, batch.messageId(), header.from());
    }

    @Override
    public void write(ElementWriter out, ResultBatch batch, Iterator<TransactionStatus> lines) {
        out.element(
                PaymentStatusReportFormat.ROOT,
                () -> {
                    GroupHeader group = new GroupHeader(batch.messageId(), batch.created());
                    out.element("GrpHdr", () -> group.write(out));
                    new StatusReportHead(
                                    batch.originalMessageId(),
                                    batch.originalDefinition(),
                                    batch.groupStatus(),
                                    batch.counts())
                            .write(out);
                    out.element(
                            PaymentStatusReportFormat.GROUP, () -> writeGroup(out, batch, lines));
                });
    }

    private static void writeGroup(
            ElementWriter out, ResultBatch batch, Iterator<TransactionStatus> lines) {
        out.text(PaymentStatusReportFormat.GROUP_ID, batch.originalGroupId());
        SortedMap<String, Integer> written = new TreeMap<>();
        while (lines.hasNext()) {
            TransactionStatus line = lines.next();
            written.merge(line.status().code(), 1, Integer::sum);
            out.element(
                    TransactionStatusFormat.LINE, () -> TransactionStatusFormat.write(out, line));
        }
        if (!written.equals(batch.counts())) {
            throw new IllegalArgumentException(
                    "the lines are " + written + ", announced were " + batch.counts());
        }
    }

    @Override
    public void read(
            ElementReader in,
            BusinessHeader header,
            BatchReceiver<ResultBatch, TransactionStatus> receiver)
            throws MessageRefusal {
        in.visit(
                PaymentStatusReportFormat.ROOT,
                root -> {
                    GroupHeader group = root.element("GrpHdr", GroupHeader::read);
                    StatusReportHead head = StatusReportHead.read(root);
                    root.visit(
                            PaymentStatusReportFormat.GROUP,
                            lines -> {
                                String id =
                                        lines.text(
                                                PaymentStatusReportFormat.GROUP_ID,
                                                TextRule.REFERENCE);
                                ResultBatch batch =
                                        lines.made(() -> batch(header, group, head, id));
                                receiver.begin(header, batch);
                                readLines(lines, head, batch.lines(), receiver);
                            });
                });
    }

    private ResultBatch batch(
            BusinessHeader header, GroupHeader group, StatusReportHead head, String groupId) {
        ResultBatch batch =
                new ResultBatch(
                        group.messageId(),
                        group.created(),
                        head.originalMessageId(),
                        head.originalDefinition(),
                        groupId,
                        head.groupStatus(),
                        head.counts());
        requireAgreement(header, batch);
        return batch;
    }

    private static void readLines(
            ElementReader in,
            StatusReportHead head,
            int announced,
            BatchReceiver<ResultBatch, TransactionStatus> receiver)
            throws MessageRefusal {
        SortedMap<String, Integer> counted = new TreeMap<>();
        in.each(
                TransactionStatusFormat.LINE,
                1,
                announced,
                one -> {
                    TransactionStatus line = TransactionStatusFormat.read(one);
                    counted.merge(line.status().code(), 1, Integer::sum);
                    receiver.line(line);
                });
        head.require(in, counted);
    }
}
