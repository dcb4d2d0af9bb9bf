/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.Test;

/** A file of results read ahead of whoever takes them. */
class BatchResultFeedTest {

    private static final int PARTS = 3;
    private static final int LINES = PARTS * BatchResultFeed.PART_LINES + 1;
    private static final String MESSAGE = "RESULT-1";
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-05T09:00:00.000+08:00");

    @Test
    void handsOverTheHeadAndThenEveryLineInItsOrder() throws MessageRefusal {
        try (BatchResultFeed feed = BatchResultFeed.of(new ByteArrayInputStream(file()))) {
            assertThat(feed.head().messageId()).isEqualTo(MESSAGE);
            List<Integer> sizes = new ArrayList<>();
            List<String> references = new ArrayList<>();
            for (Optional<List<TransactionStatus>> part = feed.lines();
                    part.isPresent();
                    part = feed.lines()) {
                sizes.add(part.get().size());
                part.get().forEach(l -> references.add(l.accountServicerReference().orElseThrow()));
            }
            int whole = BatchResultFeed.PART_LINES;
            assertThat(sizes).containsExactly(whole, whole, whole, 1);
            assertThat(references)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, LINES).mapToObj(n -> "REF" + n).toList());
        }
    }

    @Test
    void refusesAFileThatBreaksOffAfterItsFirstLines() throws MessageRefusal {
        byte[] whole = file();
        InputStream cut = new ByteArrayInputStream(whole, 0, whole.length - whole.length / 10);
        try (BatchResultFeed feed = BatchResultFeed.of(cut)) {
            feed.head();
            assertThat(feed.lines()).isPresent();
            assertThat(feed.lines()).isPresent();
            assertThatExceptionOfType(MessageRefusal.class).isThrownBy(feed::lines);
        }
    }

    @Test
    void passesOnThatItsStreamFailed() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("a part is damaged");
                    }
                };
        try (BatchResultFeed feed = BatchResultFeed.of(broken)) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(feed::head)
                    .withStackTraceContaining("a part is damaged");
        }
    }

    @Test
    void endsItsReaderWhereNobodyTakesTheRest() throws MessageRefusal {
        try (BatchResultFeed feed = BatchResultFeed.of(new ByteArrayInputStream(file()))) {
            feed.head();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .as("whoever closes it waits for its reader")
                .noneMatch(thread -> thread.getName().equals(BatchResultFeed.READER));
    }

    private static byte[] file() {
        ResultBatch head =
                new ResultBatch(
                        MESSAGE,
                        NOW,
                        "BATCH-1",
                        PaymentInitiation.DEFINITION,
                        "GROUP-1",
                        Optional.empty(),
                        new TreeMap<>(Map.of(WireStatus.SETTLED.code(), LINES)));
        Iterator<TransactionStatus> lines =
                IntStream.rangeClosed(1, LINES).mapToObj(BatchResultFeedTest::line).iterator();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        BatchWriter.writeResults(target, BatchCourse.header(MESSAGE, NOW), head, lines);
        return target.toByteArray();
    }

    private static TransactionStatus line(int number) {
        UUID name = UUID.nameUUIDFromBytes(("line " + number).getBytes(StandardCharsets.UTF_8));
        return new TransactionStatus(
                Ids.onWire(name),
                Ids.onWire(name),
                UUID.randomUUID(),
                WireStatus.SETTLED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("REF" + number),
                Optional.of(NOW.toLocalDate()),
                Optional.empty());
    }
}
