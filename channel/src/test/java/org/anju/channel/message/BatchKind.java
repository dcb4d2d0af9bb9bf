/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;

/** The messages that are written and read line by line. */
enum BatchKind {
    PAYMENTS(PaymentInitiation.DEFINITION) {
        @Override
        void write(RandomBatches batches, OutputStream target) {
            BusinessHeader header = header(batches);
            BatchWriter.writePayments(
                    target, header, batches.payments(header), batches.transfers());
        }

        @Override
        int read(RandomBatches batches, InputStream body) throws MessageRefusal {
            BusinessHeader header = header(batches);
            Expecting<OrderBatch, CreditTransfer> receiver =
                    new Expecting<>(header, batches.payments(header), batches.transfers());
            BatchReader.readPayments(body, receiver);
            return receiver.lines();
        }

        @Override
        void read(InputStream body) throws MessageRefusal {
            BatchReader.readPayments(body, new Ignoring<>());
        }
    },
    COLLECTIONS(CollectionInitiation.DEFINITION) {
        @Override
        void write(RandomBatches batches, OutputStream target) {
            BusinessHeader header = header(batches);
            BatchWriter.writeCollections(
                    target, header, batches.collections(header), batches.debits());
        }

        @Override
        int read(RandomBatches batches, InputStream body) throws MessageRefusal {
            BusinessHeader header = header(batches);
            Expecting<OrderBatch, DirectDebit> receiver =
                    new Expecting<>(header, batches.collections(header), batches.debits());
            BatchReader.readCollections(body, receiver);
            return receiver.lines();
        }

        @Override
        void read(InputStream body) throws MessageRefusal {
            BatchReader.readCollections(body, new Ignoring<>());
        }
    },
    RESULTS(PaymentStatusReport.DEFINITION) {
        @Override
        void write(RandomBatches batches, OutputStream target) {
            BusinessHeader header = header(batches);
            BatchWriter.writeResults(target, header, batches.results(header), batches.statuses());
        }

        @Override
        int read(RandomBatches batches, InputStream body) throws MessageRefusal {
            BusinessHeader header = header(batches);
            Expecting<ResultBatch, TransactionStatus> receiver =
                    new Expecting<>(header, batches.results(header), batches.statuses());
            BatchReader.readResults(body, receiver);
            return receiver.lines();
        }

        @Override
        void read(InputStream body) throws MessageRefusal {
            BatchReader.readResults(body, new Ignoring<>());
        }
    };

    private final String definition;

    BatchKind(String definition) {
        this.definition = definition;
    }

    /** Writes the batch's message. */
    abstract void write(RandomBatches batches, OutputStream target);

    /** Reads a message, compares each line with the batch's, and tells how many there were. */
    abstract int read(RandomBatches batches, InputStream body) throws MessageRefusal;

    /** Reads a message for its form alone. */
    abstract void read(InputStream body) throws MessageRefusal;

    BusinessHeader header(RandomBatches batches) {
        return batches.header(definition);
    }

    /** Takes whatever comes. */
    private static final class Ignoring<H, L> implements BatchReceiver<H, L> {

        @Override
        public void begin(BusinessHeader header, H batch) {
            assertThat(header).isNotNull();
        }

        @Override
        public void line(L line) {
            assertThat(line).isNotNull();
        }
    }

    /** Compares what comes with what was written; keeps nothing. */
    private static final class Expecting<H, L> implements BatchReceiver<H, L> {

        private final BusinessHeader header;
        private final H batch;
        private final Iterator<L> expected;
        private int lines;

        Expecting(BusinessHeader header, H batch, Iterator<L> expected) {
            this.header = header;
            this.batch = batch;
            this.expected = expected;
        }

        @Override
        public void begin(BusinessHeader readHeader, H readBatch) {
            assertThat(lines).isZero();
            assertThat(readHeader).isEqualTo(header);
            assertThat(readBatch).isEqualTo(batch);
        }

        @Override
        public void line(L line) {
            lines++;
            if (!line.equals(expected.next())) { // AssertJ is too slow for each of 100,000 lines
                throw new AssertionError("line " + lines + " is another: " + line);
            }
        }

        int lines() {
            return lines;
        }
    }
}
