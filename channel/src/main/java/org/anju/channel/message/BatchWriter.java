/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes messages of up to {@link BatchTotals#LINES_MAX} lines to a stream, as the body of an
 * envelope. The lines are asked for one by one and none is kept, so the memory needed does not grow
 * with their number. The same header, batch and lines always give the same bytes, and a message
 * small enough gives the bytes of {@link MessageWriter}.
 */
public final class BatchWriter {

    private static final int BUFFER_CHARACTERS = 1 << 16;

    private BatchWriter() {}

    /**
     * Writes a batch payout.
     *
     * @param target where the bytes go; flushed, not closed
     * @throws IllegalArgumentException if header, batch and lines contradict each other; what has
     *     been written by then is not a whole message and must be thrown away
     * @throws UncheckedIOException if the target does
     */
    public static void writePayments(
            OutputStream target,
            BusinessHeader header,
            OrderBatch batch,
            Iterator<CreditTransfer> lines) {
        write(target, header, new PaymentBatchFormat(), batch, lines);
    }

    /** Writes a batch collection; as {@link #writePayments}. */
    public static void writeCollections(
            OutputStream target,
            BusinessHeader header,
            OrderBatch batch,
            Iterator<DirectDebit> lines) {
        write(target, header, new CollectionBatchFormat(), batch, lines);
    }

    /** Writes the result of a batch; as {@link #writePayments}. */
    public static void writeResults(
            OutputStream target,
            BusinessHeader header,
            ResultBatch batch,
            Iterator<TransactionStatus> lines) {
        write(target, header, new ResultBatchFormat(), batch, lines);
    }

    private static <H, L> void write(
            OutputStream target,
            BusinessHeader header,
            BatchFormat<H, L> format,
            H batch,
            Iterator<L> lines) {
        if (!header.definition().equals(format.definition())) {
            throw new IllegalArgumentException(
                    "the header announces " + header.definition() + ", not " + format.definition());
        }
        format.requireAgreement(header, batch);
        // The XML writer would not write characters of two UTF-16 units to a bare stream writer.
        Writer text =
                new BufferedWriter(
                        new OutputStreamWriter(target, StandardCharsets.UTF_8), BUFFER_CHARACTERS);
        try {
            text.append(MessageWriter.DECLARATION);
            XMLStreamWriter xml = MessageWriter.FACTORY.createXMLStreamWriter(text);
            ElementWriter out = new ElementWriter(xml);
            out.element(
                    "Env",
                    () -> {
                        HeaderFormat.write(out, header);
                        out.element(
                                "Document",
                                format.definition(),
                                () -> format.write(out, batch, lines));
                    });
            xml.close();
            text.flush();
        } catch (XMLStreamException failure) {
            throw ElementWriter.unwritable(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
