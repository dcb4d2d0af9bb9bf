/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReportedPayment;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Batches from their first line to the last result, with a bank that answers as it likes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchCourseTest {

    private static final Actor MAKER = new Actor("9001", "编制人");
    private static final Actor CHECKER = new Actor("9002", "放行人");
    private static final int MANY = 180;

    private LinkedCentre centre;
    private int made;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void theBankAnswersAgain() {
        centre.asked.answersWith(AskedBank.Manner.RECEIPT);
    }

    @Test
    @Clause("6.2.2.3b")
    void sendsTheVeryLinesWithTheirTotalsAfterAnotherPersonReleasedThem() {
        BatchId id = built(lines(MANY, "sent"));
        assertThat(now(id).lines()).isEqualTo(MANY);
        assertThat(now(id).total()).isEqualTo(Cny.ofFen(sum(MANY)));
        assertThatThrownBy(() -> inTransaction(() -> batches().release(id, MAKER)))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("他人");
        PaymentGroup group = released(id);
        assertThat(group.totals().lines()).isEqualTo(MANY);
        assertThat(group.batchBooking()).isTrue();
        assertThat(group.debtor().account().number()).isEqualTo(LinkedCentre.WALLET);
        assertThat(group.transfers())
                .extracting(line -> line.creditor().account().number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(BatchCourseTest::wallet).toList());
        assertThat(group.transfers())
                .extracting(line -> line.amount().fen())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, MANY).mapToObj(line -> 100L + line).toList());
        assertThatThrownBy(() -> inTransaction(() -> batches().release(id, CHECKER)))
                .isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void keepsNoPayeeInTheClear() {
        BatchId id = built(lines(3, "sealed"));
        released(id);
        assertThat(
                        centre.count(
                                "select count(*) from settlement.batch_line where position('"
                                        + wallet(1)
                                        + "'::bytea in sealed) > 0 or batch_line::text like '%"
                                        + wallet(1)
                                        + "%'"))
                .isZero();
    }

    @Test
    @Clause("6.2.2.1c")
    void decidesEachLineByTheFileAndOrdersARefusedOneAgainAsANewLine() {
        BatchId id = built(lines(MANY, "decided"));
        PaymentGroup group = released(id);
        file(id, group.transfers(), line -> line.amount().fen() == 107 ? "RJCT" : "ACSC", "AM02");
        awaitState(id, BatchState.REPORTED);
        assertThat(now(id).progress().settled()).isEqualTo(MANY - 1);
        assertThat(now(id).progress().settledSum()).isEqualTo(Cny.ofFen(sum(MANY) - 107));
        assertThat(now(id).progress().refused()).isEqualTo(1);
        assertThat(outcomes(id, "REFUSED")).containsExactly("decided-7 AM02");
        BatchLineId refused = line(id, 7);
        BatchLineId settled = line(id, 8);
        assertThatThrownBy(() -> built(List.of(retry("decided-8", settled))))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("decided-8");
        assertThatThrownBy(() -> built(lines(7, "decided")))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("以前");
        BatchId next = built(List.of(retry("decided-7", refused)));
        assertThat(line(next, 1)).isNotEqualTo(refused);
        assertThatThrownBy(() -> built(List.of(retry("decided-7", refused))))
                .isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void leavesUnknownWhatAFileDoesNotTellAndAppendsTheNextFile() {
        BatchId id = built(lines(MANY, "partial"));
        List<CreditTransfer> all = released(id).transfers();
        file(id, all.subList(0, 100), _ -> "ACSC", "");
        awaitState(id, BatchState.PARTIAL);
        assertThat(now(id).unknown()).isEqualTo(MANY - 100);
        assertThat(outcomes(id, "UNKNOWN")).hasSize(MANY - 100);
        centre.pass(Duration.ofMinutes(11));
        CentreProgram.await("the bank is asked", () -> queries(id).contains(wireName(id, 101)));
        file(id, all.subList(80, MANY), _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        assertThat(now(id).progress().settledSum()).isEqualTo(Cny.ofFen(sum(MANY)));
    }

    @Test
    void refusesAFileThatNamesALineOtherwiseThanItWasOrdered() {
        BatchId id = built(lines(MANY, "other"));
        List<CreditTransfer> all = new ArrayList<>(released(id).transfers());
        CreditTransfer last = all.removeLast();
        all.add(withAmount(last, last.amount().plus(Cny.ofFen(1))));
        String messageId = file(id, all, _ -> "ACSC", "");
        awaitFile(messageId, "REFUSED");
        assertThat(now(id).unknown()).isEqualTo(MANY);
        assertThat(problem(messageId)).contains("line " + MANY);
    }

    @Test
    void refusesAFileWhoseHeadCountsOtherLines() {
        BatchId id = built(lines(MANY, "head"));
        List<CreditTransfer> all = released(id).transfers();
        String messageId = centre.bank.mint();
        String told = new String(result(id, messageId, all, _ -> "ACSC", ""), UTF8);
        String counted = "<DtldNbOfTxs>" + MANY + "</DtldNbOfTxs>";
        assertThat(told).contains(counted);
        deliver(messageId, told.replace(counted, counted.replace("180", "181")).getBytes(UTF8));
        awaitFile(messageId, "REFUSED");
        assertThat(now(id).unknown()).isEqualTo(MANY);
    }

    @Test
    void keepsTheFirstWordOfALineAndWritesTheOtherBesideIt() {
        BatchId id = built(lines(MANY, "twice"));
        List<CreditTransfer> all = released(id).transfers();
        file(id, all, _ -> "ACSC", "");
        awaitState(id, BatchState.REPORTED);
        String same = file(id, all, _ -> "ACSC", "");
        awaitFile(same, "TAKEN");
        String opposite = file(id, all, line -> line == all.get(4) ? "RJCT" : "ACSC", "AM04");
        awaitFile(opposite, "TAKEN");
        assertThat(now(id).progress().settled()).isEqualTo(MANY);
        assertThat(now(id).problem()).contains("1 lines contradict");
        assertThat(
                        centre.count(
                                "select number from settlement.batch_line_conflict where batch_id ="
                                        + " '"
                                        + id
                                        + "'"))
                .isEqualTo(5);
    }

    @Test
    void takesASmallResultOfABatchAndDecidesNothingByACodeThatNobodyKnows() {
        BatchId id = built(lines(3, "small"));
        List<CreditTransfer> all = released(id).transfers();
        small(id, all, line -> line == all.get(2) ? "RJCT" : "ACSC", "ZZ99");
        awaitState(id, BatchState.PARTIAL);
        assertThat(now(id).progress().settled()).isEqualTo(2);
        assertThat(outcomes(id, "UNKNOWN")).containsExactly("small-3 ");
        small(id, all.subList(2, 3), _ -> "RJCT", "AC04");
        awaitState(id, BatchState.REPORTED);
        centre.assertSound();
    }

    @Test
    void givesTheSameFileTheSameReceiptAndBelievesNoStranger() {
        BatchId id = built(lines(MANY, "again"));
        List<CreditTransfer> all = released(id).transfers();
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, all, _ -> "ACSC", "");
        TestBank.Reply first = centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body);
        TestBank.Reply second =
                centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body);
        assertThat(second.envelope()).isEqualTo(first.envelope());
        awaitState(id, BatchState.REPORTED);
        byte[] altered = result(id, messageId, all, _ -> "RJCT", "AM04");
        assertThat(centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, altered).status())
                .isEqualTo(409);
        String other = centre.bank.mint();
        assertThat(
                        centre.bank
                                .post(
                                        centre.bank.sign(
                                                other, PaymentStatusReport.DEFINITION, body),
                                        altered)
                                .status())
                .isEqualTo(401);
        assertThat(now(id).progress().settled()).isEqualTo(MANY);
    }

    @Test
    void sendsTheSameBytesAgainToABankThatNeverHadThem() {
        centre.asked.answersWith(AskedBank.Manner.SILENCE);
        BatchId id = built(lines(3, "lost"));
        inTransaction(() -> batches().release(id, CHECKER));
        awaitState(id, BatchState.UNKNOWN);
        centre.asked.answersWith(AskedBank.Manner.RECEIPT);
        PaymentGroup group = carried(id).getFirst();
        small(id, group.transfers().subList(0, 1), _ -> "RJCT", "AG09");
        awaitState(id, BatchState.RECEIVED);
        assertThat(carried(id)).hasSize(2).containsOnly(group);
    }

    @Test
    void endsABatchThatTheBankRefusesWholeAndLetsItsCasesBeOrderedAgain() {
        BatchId id = built(lines(2, "whole"));
        released(id);
        OffsetDateTime now = OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
        String messageId = centre.bank.mint();
        PaymentStatusReport report =
                new PaymentStatusReport(
                        messageId,
                        now,
                        now(id).messageId(),
                        PaymentInitiation.DEFINITION,
                        now(id).groupId(),
                        Optional.of(
                                new GroupStatus(
                                        WireStatus.REJECTED,
                                        Optional.of("AM10"),
                                        Optional.empty())),
                        List.of());
        deliver(
                messageId,
                MessageWriter.write(
                        new org.anju.channel.message.Envelope(header(messageId, now), report)));
        awaitState(id, BatchState.REFUSED);
        assertThat(outcomes(id, "REFUSED")).hasSize(2);
        built(List.of(retry("whole-1", line(id, 1))));
    }

    private static final java.nio.charset.Charset UTF8 = java.nio.charset.StandardCharsets.UTF_8;

    private PaymentBatches batches() {
        return centre.program.facade(PaymentBatches.class);
    }

    private PaymentBatch now(BatchId id) {
        return batches().find(id).orElseThrow();
    }

    private void inTransaction(Runnable act) {
        centre.program
                .facade(PostingTransaction.class)
                .run(
                        () -> {
                            act.run();
                            return act;
                        });
    }

    private static List<NewBatchLine> lines(int count, String key) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(key + "-" + number, number, Optional.empty()))
                .toList();
    }

    private static NewBatchLine retry(String key, BatchLineId of) {
        return line(key, 7, Optional.of(of));
    }

    private static NewBatchLine line(String key, int number, Optional<BatchLineId> retryOf) {
        return new NewBatchLine(
                key,
                new TransactionParty("收款人" + number, AccountId.wallet(wallet(number))),
                Cny.ofFen(100 + number),
                "约定提取 " + number,
                Optional.empty(),
                retryOf);
    }

    private static String wallet(int number) {
        return String.valueOf(9_700_000_000_000_000L + number);
    }

    private static long sum(int count) {
        return 100L * count + count * (count + 1L) / 2;
    }

    private BatchId built(List<NewBatchLine> lines) {
        NewBatch batch =
                new NewBatch(
                        BatchDirection.PAYOUT,
                        centre.receiving(),
                        true,
                        LocalDate.of(2026, 1, 5),
                        Duration.ofDays(1),
                        "test/" + ++made);
        return centre.program
                .facade(PostingTransaction.class)
                .run(() -> batches().build(batch, sink -> lines.forEach(sink::add), MAKER));
    }

    private PaymentGroup released(BatchId id) {
        inTransaction(() -> batches().release(id, CHECKER));
        awaitState(id, BatchState.RECEIVED);
        return carried(id).getFirst();
    }

    private List<PaymentGroup> carried(BatchId id) {
        return centre.asked.asked().stream()
                .filter(ask -> ask.headers().messageId().equals(now(id).messageId()))
                .map(ask -> ((PaymentInitiation) ask.message()).groups().getFirst())
                .toList();
    }

    private List<String> queries(BatchId id) {
        return centre.asked.asked().stream()
                .filter(ask -> ask.message() instanceof StatusRequest)
                .map(ask -> ((StatusRequest) ask.message()).original())
                .filter(original -> original.messageId().equals(now(id).messageId()))
                .map(original -> original.instructionId())
                .toList();
    }

    private void awaitState(BatchId id, BatchState state) {
        CentreProgram.await(id + " is " + state, () -> now(id).state() == state);
    }

    private void awaitFile(String messageId, String state) {
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

    private String problem(String messageId) {
        return text("select problem from settlement.batch_result where message_id = '", messageId);
    }

    private BatchLineId line(BatchId id, int number) {
        return new BatchLineId(
                java.util.UUID.fromString(
                        text(
                                "select line_id::text from settlement.batch_line where number = "
                                        + number
                                        + " and batch_id = '",
                                id.toString())));
    }

    private String wireName(BatchId id, int number) {
        return line(id, number).toString().replace("-", "");
    }

    private String text(String query, String id) {
        return centre.database.asSuperuser().sql(query + id + "'").query(String.class).single();
    }

    private List<String> outcomes(BatchId id, String outcome) {
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

    private String file(
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

    private void small(
            BatchId id,
            List<CreditTransfer> lines,
            Function<CreditTransfer, String> status,
            String reason) {
        String messageId = centre.bank.mint();
        byte[] body = result(id, messageId, lines, status, reason);
        assertThat(body.length).isLessThan(BankFiles.SMALL_BYTES_MAX);
        deliver(messageId, body);
    }

    private void deliver(String messageId, byte[] body) {
        assertThat(centre.bank.deliver(messageId, PaymentStatusReport.DEFINITION, body).status())
                .isEqualTo(200);
    }

    private byte[] result(
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

    private static BusinessHeader header(String messageId, OffsetDateTime now) {
        return new BusinessHeader(
                CentreProgram.BANK_NODE,
                CentreProgram.CENTRE_NODE,
                messageId,
                PaymentStatusReport.DEFINITION,
                now,
                now.toLocalDate(),
                false);
    }

    private static TransactionStatus told(CreditTransfer line, String status, String reason) {
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

    private static CreditTransfer withAmount(CreditTransfer line, Cny amount) {
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
