/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A centre that orders batches, and a bank of the test that tells their results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BatchCourse {

    static final Actor MAKER = new Actor("9001", "编制人");
    static final Actor CHECKER = new Actor("9002", "放行人");
    static final int MANY = 180;

    LinkedCentre centre;
    int made;

    @BeforeAll
    void start() {
        centre = opened();
    }

    /** The centre that is played with. */
    LinkedCentre opened() {
        return new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void theBankAnswersAgain() {
        centre.asked.answersWith(AskedBank.Manner.RECEIPT);
    }

    PaymentBatches batches() {
        return centre.program.facade(PaymentBatches.class);
    }

    PaymentBatch now(BatchId id) {
        return batches().find(id).orElseThrow();
    }

    void inTransaction(Runnable act) {
        centre.program
                .facade(PostingTransaction.class)
                .run(
                        () -> {
                            act.run();
                            return act;
                        });
    }

    static List<NewBatchLine> lines(int count, String key) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(key + "-" + number, number, Optional.empty()))
                .toList();
    }

    static NewBatchLine retry(String key, BatchLineId of) {
        return line(key, 7, Optional.of(of));
    }

    static NewBatchLine line(String key, int number, Optional<BatchLineId> retryOf) {
        return new NewBatchLine(
                key,
                new TransactionParty("收款人" + number, AccountId.wallet(wallet(number))),
                Cny.ofFen(100 + number),
                "约定提取 " + number,
                Optional.empty(),
                retryOf);
    }

    static String wallet(int number) {
        return String.valueOf(9_700_000_000_000_000L + number);
    }

    static long sum(int count) {
        return 100L * count + count * (count + 1L) / 2;
    }

    BatchId built(List<NewBatchLine> lines) {
        NewBatch batch =
                new NewBatch(
                        BatchPurpose.AGREED_WITHDRAWAL,
                        centre.receiving(),
                        true,
                        LocalDate.of(2026, 1, 5),
                        Duration.ofDays(1),
                        "test/" + ++made);
        return centre.program
                .facade(PostingTransaction.class)
                .run(() -> batches().build(batch, sink -> lines.forEach(sink::add), MAKER));
    }

    PaymentGroup released(BatchId id) {
        inTransaction(() -> batches().release(id, CHECKER));
        awaitState(id, BatchState.RECEIVED);
        return carried(id).getFirst();
    }

    List<PaymentGroup> carried(BatchId id) {
        return centre.asked.asked().stream()
                .filter(ask -> ask.headers().messageId().equals(now(id).messageId()))
                .map(ask -> ((PaymentInitiation) ask.message()).groups().getFirst())
                .toList();
    }

    List<String> queries(BatchId id) {
        return centre.asked.asked().stream()
                .filter(ask -> ask.message() instanceof StatusRequest)
                .map(ask -> ((StatusRequest) ask.message()).original())
                .filter(original -> original.messageId().equals(now(id).messageId()))
                .map(original -> original.instructionId())
                .toList();
    }

    void awaitState(BatchId id, BatchState state) {
        CentreProgram.await(id + " is " + state, () -> now(id).state() == state);
    }

    void awaitFile(String messageId, String state) {
        CentreProgram.await(
                messageId + " is " + state,
                () ->
                        centre.count(
                                        "select count(*) from settlement.batch_result where"
                                                + " message_id = '"
                                                + messageId
                                                + "' and state = '"
                                                + state
                                                + "'")
                                == 1);
    }

    String problem(String messageId) {
        return text("select problem from settlement.batch_result where message_id = '", messageId);
    }

    BatchLineId line(BatchId id, int number) {
        return new BatchLineId(
                UUID.fromString(
                        text(
                                "select line_id::text from settlement.batch_line where number = "
                                        + number
                                        + " and batch_id = '",
                                id.toString())));
    }

    String wireName(BatchId id, int number) {
        return line(id, number).toString().replace("-", "");
    }

    String text(String query, String id) {
        return centre.database.asSuperuser().sql(query + id + "'").query(String.class).single();
    }

    List<String> outcomes(BatchId id, String outcome) {
        return centre.database
                .asSuperuser()
                .sql(
                        "select case_key || ' ' || code from settlement.batch_line_told where"
                                + " batch_id = :id and outcome = :outcome order by number")
                .param("id", id.value())
                .param("outcome", outcome)
                .query((row, _) -> row.getString(1))
                .list();
    }

    String file(
            BatchId id,
            List<CreditTransfer> lines,
            Function<CreditTransfer, String> status,
            String reason) {
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, lines, status, reason);
        assertThat(body.length).isGreaterThan(BankFiles.SMALL_BYTES_MAX);
        deliver(messageId, body);
        return messageId;
    }

    void small(
            BatchId id,
            List<CreditTransfer> lines,
            Function<CreditTransfer, String> status,
            String reason) {
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, lines, status, reason);
        assertThat(body.length).isLessThan(BankFiles.SMALL_BYTES_MAX);
        deliver(messageId, body);
    }

    void deliver(String messageId, byte[] body) {
        assertThat(centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body).status())
                .isEqualTo(200);
    }

    byte[] result(
            BatchId id,
            String messageId,
            List<CreditTransfer> lines,
            Function<CreditTransfer, String> status,
            String reason) {
        OffsetDateTime now = OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
        SortedMap<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(status.apply(line), 1, Integer::sum));
        ResultBatch head =
                new ResultBatch(
                        messageId,
                        now,
                        now(id).messageId(),
                        PaymentInitiation.DEFINITION,
                        now(id).groupId(),
                        Optional.empty(),
                        counts);
        Iterator<TransactionStatus> told =
                lines.stream().map(line -> told(line, status.apply(line), reason)).iterator();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        BatchWriter.writeResults(target, header(messageId, now), head, told);
        return target.toByteArray();
    }

    static BusinessHeader header(String messageId, OffsetDateTime now) {
        return new BusinessHeader(
                CentreProgram.BANK_NODE,
                CentreProgram.CENTRE_NODE,
                messageId,
                PaymentStatusReport.DEFINITION,
                now,
                now.toLocalDate(),
                false);
    }

    static TransactionStatus told(CreditTransfer line, String status, String reason) {
        boolean settled = status.equals("ACSC");
        return new TransactionStatus(
                line.instructionId(),
                line.endToEndId(),
                line.uetr(),
                new WireStatus(status),
                settled ? Optional.empty() : Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                settled ? Optional.of("REF" + line.amount().fen()) : Optional.empty(),
                settled ? Optional.of(LocalDate.of(2026, 1, 5)) : Optional.empty(),
                Optional.of(
                        new ReportedPayment(
                                line.amount(),
                                line.remark(),
                                new TransactionParty(
                                        "测试公积金中心", AccountId.wallet(LinkedCentre.WALLET)),
                                line.creditor())));
    }

    /** A result of a batch of which the bank has no file: of its lines as the table has them. */
    byte[] resultOfAll(BatchId id, String messageId) {
        List<CreditTransfer> lines =
                IntStream.rangeClosed(1, now(id).lines())
                        .mapToObj(number -> invented(id, number))
                        .toList();
        return result(id, messageId, lines, _ -> "ACSC", "");
    }

    /** What a bank says that has no such batch. */
    byte[] denial(BatchId id, String messageId) {
        return result(id, messageId, List.of(invented(id, 1)), _ -> "RJCT", "AG09");
    }

    private CreditTransfer invented(BatchId id, int number) {
        String name = wireName(id, number);
        UUID uetr =
                UUID.fromString(
                        text(
                                "select uetr::text from settlement.batch_line where number = "
                                        + number
                                        + " and batch_id = '",
                                id.toString()));
        return new CreditTransfer(
                name,
                name,
                uetr,
                TransferKind.W2W,
                Cny.ofFen(100 + number),
                new TransactionParty("收款人" + number, AccountId.wallet(wallet(number))),
                Optional.empty(),
                Optional.empty(),
                "约定提取 " + number,
                OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE));
    }

    /** Open incidents of a kind about a batch. */
    long incidents(BatchId id, String kind) {
        return centre.count(
                "select count(*) from settlement.incident where closed_at is null and kind = '"
                        + kind
                        + "' and batch_id = '"
                        + id
                        + "'");
    }

    /** The bank has booked the sum of the batch, or what it takes for it. */
    void bookedByTheBank(BatchId id, long fen) {
        bookedByTheBank(Cny.ofFen(fen), now(id).groupId(), UUID.randomUUID());
    }

    /** The bank has booked one line by itself. */
    void bookedByTheBank(CreditTransfer line) {
        bookedByTheBank(line.amount(), line.endToEndId(), line.uetr());
    }

    private void bookedByTheBank(Cny amount, String endToEndId, UUID uetr) {
        String messageId = centre.bank.mint();
        OffsetDateTime now = OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
        NotifiedEntry entry =
                new NotifiedEntry(
                        "1",
                        amount,
                        Direction.DEBIT,
                        false,
                        now.toLocalDate(),
                        now.toLocalDate(),
                        "BULK" + messageId.substring(0, 20),
                        MovementCode.WALLET_TO_WALLET_OUT,
                        endToEndId,
                        uetr,
                        new TransactionParty("测试公积金中心", AccountId.wallet(LinkedCentre.WALLET)),
                        new TransactionParty("批量代发代收过渡", AccountId.bankAccount("BULK")),
                        List.of("批量代发"));
        byte[] body =
                centre.bank.notice(
                        messageId,
                        centre.nextNumber(),
                        AccountId.wallet(LinkedCentre.WALLET),
                        entry);
        centre.untilReceipt(() -> centre.bank.deliver(messageId, body).status());
    }

    static CreditTransfer withAmount(CreditTransfer line, Cny amount) {
        return new CreditTransfer(
                line.instructionId(),
                line.endToEndId(),
                line.uetr(),
                line.kind(),
                amount,
                line.creditor(),
                line.creditorAgent(),
                line.purpose(),
                line.remark(),
                line.expires());
    }
}
