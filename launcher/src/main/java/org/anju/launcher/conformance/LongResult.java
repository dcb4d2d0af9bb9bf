/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.anju.channel.message.BatchReader;
import org.anju.channel.message.BatchReceiver;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A result that tells of more lines than one message has in memory, read strictly line by line and
 * given to the cases as several shorter ones of the same message id.
 */
final class LongResult implements BatchReceiver<ResultBatch, TransactionStatus> {

    /** A shorter result than this has few enough lines to be read at once. */
    static final int BYTES_MIN = 50_000;

    private final List<TransactionStatus> lines = new ArrayList<>();
    private @Nullable BusinessHeader header;
    private @Nullable ResultBatch head;

    private LongResult() {}

    /**
     * Reads a result.
     *
     * @return at least one part, each with the message's own header
     * @throws MessageRefusal if it is anything but exactly one such message
     */
    static List<Envelope> read(byte[] body) throws MessageRefusal {
        LongResult result = new LongResult();
        BatchReader.readResults(new ByteArrayInputStream(body), result);
        return result.parts();
    }

    @Override
    public void begin(BusinessHeader own, ResultBatch batch) {
        header = own;
        head = batch;
    }

    @Override
    public void line(TransactionStatus line) {
        lines.add(line);
    }

    private List<Envelope> parts() {
        BusinessHeader own = header;
        ResultBatch batch = head;
        if (own == null || batch == null) {
            throw new IllegalStateException("a result that was read has a header");
        }
        int most = PaymentStatusReport.TRANSACTIONS_MAX;
        return IntStream.iterate(0, from -> from < lines.size(), from -> from + most)
                .mapToObj(from -> lines.subList(from, Math.min(from + most, lines.size())))
                .map(
                        part ->
                                new Envelope(
                                        own,
                                        new PaymentStatusReport(
                                                batch.messageId(),
                                                batch.created(),
                                                batch.originalMessageId(),
                                                batch.originalDefinition(),
                                                batch.originalGroupId(),
                                                batch.groupStatus(),
                                                List.copyOf(part))))
                .toList();
    }
}
