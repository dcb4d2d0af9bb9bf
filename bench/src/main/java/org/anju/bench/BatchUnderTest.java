/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.anju.bench.BatchLineRepository.Ordered;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BatchId;
import org.anju.centre.settlement.BatchPurpose;
import org.anju.centre.settlement.BatchState;
import org.anju.centre.settlement.NewBatch;
import org.anju.centre.settlement.NewBatchLine;
import org.anju.centre.settlement.OwnAccount;
import org.anju.centre.settlement.PaymentBatch;
import org.anju.centre.settlement.PaymentBatches;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.Cny;

/** Batches of the centre from their lines to their results, with a bank that pays every line. */
final class BatchUnderTest {

    private static final Actor CHECKER = new Actor("bench-2", "压测复核");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long FIRST_WALLET = 8_900_000_000_000_000L;
    private static final int OK = 200;

    private final Stand stand;
    private final CentreUnderTest centre;
    private final PaymentBatches batches;
    private final int lines;
    private int made;

    BatchUnderTest(Stand stand, int lines) {
        this.stand = stand;
        this.centre = stand.centre();
        this.batches = centre.facade(PaymentBatches.class);
        this.lines = lines;
    }

    /** A batch whose lines stand. */
    record Standing(BatchId id) {}

    /** The results of a batch as the bank sends them. */
    record Results(Standing batch, String messageId, ChannelHeaders headers, Path body) {}

    /** Builds a batch of payments to as many persons. */
    Standing build() {
        int number = ++made;
        OwnAccount wallet = centre.wallets().getFirst();
        NewBatch batch =
                new NewBatch(
                        BatchPurpose.AGREED_WITHDRAWAL,
                        wallet,
                        true,
                        centre.bank().now().toLocalDate(),
                        DAY,
                        "bench/" + number);
        return new Standing(
                centre.facade(PostingTransaction.class)
                        .run(
                                () ->
                                        batches.build(
                                                batch,
                                                sink -> {
                                                    for (int line = 1; line <= lines; line++) {
                                                        sink.add(line(number, line));
                                                    }
                                                },
                                                CentreUnderTest.CLERK)));
    }

    private static NewBatchLine line(int batch, int line) {
        return new NewBatchLine(
                batch + "/" + line,
                payee(line),
                amount(line),
                remark(),
                Optional.empty(),
                Optional.empty());
    }

    static TransactionParty payee(int line) {
        return new TransactionParty("压测职工" + line, AccountId.wallet(wallet(line)));
    }

    static String wallet(int line) {
        return String.valueOf(FIRST_WALLET + line);
    }

    static Cny amount(int line) {
        return Cny.ofFen(100_000L + line);
    }

    static String remark() {
        return "约定提取住房公积金";
    }

    /** The seconds in which its file is written and kept. */
    double release(Standing batch) {
        long begin = System.nanoTime();
        centre.facade(PostingTransaction.class)
                .run(
                        () -> {
                            batches.release(batch.id(), CHECKER);
                            return batch;
                        });
        return Alternation.since(begin);
    }

    /**
     * Writes and signs the results of a batch that has left; the bank's own time does not count.
     */
    Results results(Standing standing) {
        await(
                standing.id(),
                batch -> batch.state() == BatchState.UNKNOWN,
                "the batch has not left");
        PaymentBatch batch = batches.find(standing.id()).orElseThrow();
        BankEnd bank = centre.bank();
        String messageId = bank.mint();
        Path file = stand.folder().resolve(messageId);
        MessageDigest digest = bank.crypto().sm3();
        try (BatchLineRepository ordered = BatchLineRepository.open(stand.centreOwner());
                OutputStream target =
                        new DigestOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            BatchWriter.writeResults(
                    target,
                    header(messageId),
                    head(messageId, batch),
                    told(ordered.lines(batch.id().value())));
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be written", e);
        }
        return new Results(
                standing,
                messageId,
                bank.sign(messageId, PaymentStatusReport.DEFINITION, BodyDigest.of(digest)),
                file);
    }

    private BusinessHeader header(String messageId) {
        return new BusinessHeader(
                CentreUnderTest.BANK,
                CentreUnderTest.NODE,
                messageId,
                PaymentStatusReport.DEFINITION,
                centre.bank().now(),
                centre.bank().now().toLocalDate(),
                false);
    }

    private ResultBatch head(String messageId, PaymentBatch batch) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        counts.put(WireStatus.SETTLED.code(), lines);
        return new ResultBatch(
                messageId,
                centre.bank().now(),
                batch.messageId(),
                PaymentInitiation.DEFINITION,
                batch.groupId(),
                Optional.empty(),
                counts);
    }

    private Iterator<TransactionStatus> told(List<Ordered> ordered) {
        LocalDate today = centre.bank().now().toLocalDate();
        OwnAccount wallet = centre.wallets().getFirst();
        TransactionParty payer = new TransactionParty(wallet.name(), wallet.onWire());
        return ordered.stream()
                .map(
                        line ->
                                new TransactionStatus(
                                        line.name(),
                                        line.name(),
                                        line.uetr(),
                                        WireStatus.SETTLED,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("BENCH" + line.number()),
                                        Optional.of(today),
                                        Optional.of(
                                                new ReportedPayment(
                                                        amount(line.number()),
                                                        remark(),
                                                        payer,
                                                        payee(line.number())))))
                .iterator();
    }

    /** The seconds from the file's first byte until every line of the batch is decided. */
    double deliver(Results results) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + centre.port()
                                                    + ChannelHeaders.PATH))
                            .header("Content-Type", "application/xml; charset=utf-8")
                            .POST(BodyPublishers.ofFile(results.body()));
            results.headers().asMap().forEach(request::header);
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("the results were not taken in: " + answer);
            }
            await(
                    results.batch().id(),
                    batch -> batch.unknown() == 0,
                    "the results were not taken");
            double seconds = Alternation.since(begin);
            Files.delete(results.body());
            return seconds;
        } catch (IOException e) {
            throw new UncheckedIOException("the results cannot be delivered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void await(BatchId id, Predicate<PaymentBatch> reached, String otherwise) {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.test(batches.find(id).orElseThrow())) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException(otherwise);
            }
            // Each question takes the processor from those who work.
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The seconds of it that passed after the file was stored. */
    double takenSeconds(Results results) {
        try (BatchLineRepository owner = BatchLineRepository.open(stand.centreOwner())) {
            return owner.takenSeconds(results.messageId());
        }
    }
}
