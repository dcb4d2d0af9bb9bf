/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.InputStream;
import java.io.UncheckedIOException;
import org.anju.channel.message.MessageRefusal.Reason;

/**
 * Reads messages of up to {@link BatchTotals#LINES_MAX} lines from a stream, as strictly as {@link
 * MessageReader} reads small ones. Each line is handed over as soon as it is read and none is kept,
 * so the memory needed does not grow with their number. The message must have exactly one group.
 * Verify the envelope before the body is read.
 */
public final class BatchReader {

    /** More bytes no body may have that is read line by line. */
    public static final int BYTES_MAX = 1 << 29;

    private BatchReader() {}

    /**
     * Reads a batch payout.
     *
     * @param body read to its end, not closed
     * @throws MessageRefusal if it is anything but exactly one such message; lines before the place
     *     of the refusal have been handed over and must not take effect
     * @throws UncheckedIOException if the body's stream does
     */
    public static void readPayments(
            InputStream body, BatchReceiver<OrderBatch, CreditTransfer> receiver)
            throws MessageRefusal {
        read(body, new PaymentBatchFormat(), receiver);
    }

    /** Reads a batch collection; as {@link #readPayments}. */
    public static void readCollections(
            InputStream body, BatchReceiver<OrderBatch, DirectDebit> receiver)
            throws MessageRefusal {
        read(body, new CollectionBatchFormat(), receiver);
    }

    /** Reads the result of a batch; as {@link #readPayments}. */
    public static void readResults(
            InputStream body, BatchReceiver<ResultBatch, TransactionStatus> receiver)
            throws MessageRefusal {
        read(body, new ResultBatchFormat(), receiver);
    }

    private static <H, L> void read(
            InputStream body, BatchFormat<H, L> format, BatchReceiver<H, L> receiver)
            throws MessageRefusal {
        try (XmlInput xml = XmlInput.of(body, BYTES_MAX)) {
            xml.readWhole(
                    in -> {
                        BusinessHeader header = HeaderFormat.read(in);
                        requireDefinition(in, header, format);
                        in.visit(
                                "Document",
                                format.definition(),
                                document -> format.read(document, header, receiver));
                        return header;
                    });
        }
    }

    private static void requireDefinition(
            ElementReader in, BusinessHeader header, BatchFormat<?, ?> format)
            throws MessageRefusal {
        if (!header.definition().equals(format.definition())) {
            throw in.refusal(
                    Reason.UNKNOWN_DEFINITION,
                    header.definition(),
                    "here only " + format.definition() + " is read");
        }
    }
}
