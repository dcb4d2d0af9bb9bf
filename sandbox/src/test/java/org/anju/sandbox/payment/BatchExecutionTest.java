/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AgentId;
import org.anju.channel.message.BatchReader;
import org.anju.channel.message.BatchReceiver;
import org.anju.channel.message.BatchTotals;
import org.anju.channel.message.BatchWriter;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.DirectDebit;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.OrderBatch;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre.Answer;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches over the link: taken as files, executed whole, told of by files. */
class BatchExecutionTest {

    private static final String PERSON = "王小明";
    private static final int LINES = 2_000;

    private final Play play = Play.shared();
    private String messageId = OrderingCentre.id();
    private String groupId = OrderingCentre.id();
    private String wallet = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void openWallets() {
        wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", 50_000_00);
        first = play.personWallet("PERSONAL_1");
        second = play.personWallet("PERSONAL_3");
        play.deliver();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void paysAFileOfManyLinesByOneBookingOfTheCentresWalletAndTellsEveryLine() {
        List<CreditTransfer> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            lines.add(transfer(line % 2 == 0 ? first : second, 1_00 + line, PERSON));
        }
        lines.set(7, transfer("9799999999999999", 5_00, PERSON));
        lines.set(8, transfer(first, 6_00, "王小朋"));
        byte[] body = payout(true, lines);
        assertThat(body.length).isGreaterThan(MessageReader.BYTES_MAX);

        assertThat(send(PaymentInitiation.DEFINITION, body))
                .isInstanceOf(ReceiptAcknowledgement.class);
        play.deliver();

        List<TransactionStatus> told = told().getFirst();
        assertThat(told).hasSize(LINES);
        assertThat(told.get(7).reasonCode()).contains("AC03");
        assertThat(told.get(8).reasonCode()).contains("BE01");
        long paid = lines.stream().mapToLong(line -> line.amount().fen()).sum() - 5_00 - 6_00;
        assertThat(told)
                .filteredOn(line -> line.status().code().equals("ACSC"))
                .hasSize(LINES - 2)
                .extracting(line -> line.accountServicerReference().orElseThrow())
                .containsOnly(notice().accountServicerReference());
        assertThat(notice().amount()).isEqualTo(Cny.ofFen(paid));
        assertThat(notice().endToEndId()).isEqualTo(groupId);
        assertThat(play.balance(wallet)).isEqualTo(50_000_00 - paid);
        assertThat(play.balance(first) + play.balance(second)).isEqualTo(paid);
    }

    @Test
    void paysLineAfterLineFromWhatIsLeftAndWhileTheWalletsHold() {
        send(
                PaymentInitiation.DEFINITION,
                payout(
                        true,
                        List.of(
                                transfer(second, 15_000_00, PERSON),
                                transfer(second, 6_000_00, PERSON),
                                transfer(first, 30_000_00, PERSON),
                                transfer(first, 10_000_00, PERSON),
                                transfer(first, 4_000_00, PERSON))));
        play.deliver();

        assertThat(told().getFirst())
                .extracting(line -> line.reasonCode().orElse("ACSC"))
                .containsExactly("ACSC", "AM02", "ACSC", "AM04", "ACSC");
        assertThat(play.balance(wallet)).isEqualTo(1_000_00);
    }

    @Test
    void collectsWhatPayersHaveAndCreditsTheWalletOnce() {
        String payer = play.open(PERSON, "PERSON", "PERSONAL_1", 100_00);
        send(
                CollectionInitiation.DEFINITION,
                collection(List.of(debit(payer, 60_00), debit(payer, 60_00), debit(payer, 40_00))));
        play.deliver();

        assertThat(told().getFirst())
                .extracting(line -> line.reasonCode().orElse("ACSC"))
                .containsExactly("ACSC", "AM04", "AM04");
        assertThat(told().getFirst().getFirst().payment().orElseThrow().debtor().account().number())
                .isEqualTo(payer);
        assertThat(play.balance(payer)).isEqualTo(40_00);
        assertThat(play.balance(wallet)).isEqualTo(50_060_00);
        assertThat(notice().amount()).isEqualTo(Cny.ofFen(60_00));
    }

    @Test
    void booksEachLineByItselfWhereThatIsAgreed() {
        List<CreditTransfer> lines = new ArrayList<>();
        for (int line = 0; line < 300; line++) {
            lines.add(transfer(first, 1_00, PERSON));
        }
        byte[] body = payout(false, lines);
        int before = play.notices(wallet).size();
        send(PaymentInitiation.DEFINITION, body);
        play.settle();

        assertThat(play.notices(wallet)).hasSize(before + 300);
        assertThat(told().getFirst()).hasSize(300);
        assertThat(play.balance(first)).isEqualTo(300_00);
    }

    @Test
    void refusesAFileWhoseHeadCountsOtherLinesAndMovesNothing() {
        String text =
                new String(
                        payout(true, List.of(transfer(first, 1_00, PERSON), filling())),
                        StandardCharsets.UTF_8);
        String sum = "<CtrlSum>" + Cny.ofFen(2_00) + "</CtrlSum>";
        assertThat(text).contains(sum);
        // As large as a file must be to be read only after its receipt.
        byte[] whole = text.replace(sum, sum.replace("2", "3")).getBytes(StandardCharsets.UTF_8);
        Answer answer = sendWhole(PaymentInitiation.DEFINITION, whole);
        assertThat(answer.status()).isEqualTo(400);

        List<CreditTransfer> lines = new ArrayList<>();
        for (int line = 0; line < 400; line++) {
            lines.add(transfer(first, 1_00, PERSON));
        }
        String large = new String(payout(true, lines), StandardCharsets.UTF_8);
        byte[] lying =
                large.replace("<NbOfTxs>400</NbOfTxs>", "<NbOfTxs>401</NbOfTxs>")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(send(PaymentInitiation.DEFINITION, lying))
                .isInstanceOf(ReceiptAcknowledgement.class);
        play.deliver();

        PaymentStatusReport refusal = small().getFirst();
        assertThat(refusal.transactions()).isEmpty();
        assertThat(refusal.groupStatus().orElseThrow().reasonCode()).contains("AM10");
        assertThat(play.balance(first)).isZero();
        assertThat(play.balance(wallet)).isEqualTo(50_000_00);
    }

    @Test
    void tellsHalfOfAPartialResultAndAllToWhoAsks() {
        assertThat(play.control().post("/control/v1/batch-faults", "{'fault':'batch-partial'}"))
                .extracting(answer -> answer.status())
                .isEqualTo(201);
        List<CreditTransfer> lines =
                List.of(
                        transfer(first, 1_00, PERSON),
                        transfer(first, 2_00, PERSON),
                        transfer(first, 3_00, PERSON),
                        transfer(first, 4_00, PERSON));
        send(PaymentInitiation.DEFINITION, payout(true, lines));
        play.deliver();
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst()).hasSize(2);
        CreditTransfer last = lines.getLast();
        ask(last);
        play.deliver();
        assertThat(told().getLast()).hasSize(4);
        assertThat(play.balance(first)).isEqualTo(10_00);
    }

    @Test
    void holdsABatchUntilItIsReleased() {
        play.control().post("/control/v1/batch-faults", "{'fault':'batch-held'}");
        send(PaymentInitiation.DEFINITION, payout(true, List.of(transfer(first, 1_00, PERSON))));
        play.deliver();
        assertThat(told()).isEmpty();
        play.control().post("/control/v1/orders/releases", "{}");
        play.deliver();
        assertThat(told()).hasSize(1);
        assertThat(play.balance(first)).isEqualTo(1_00);
    }

    @Test
    void deniesAForgottenBatchAndExecutesALateOneOnlyAfterItWasAskedFor() {
        play.control()
                .post("/control/v1/batch-faults", "{'fault':'batch-executed-late','by':'PT1H'}");
        List<CreditTransfer> lines = List.of(transfer(first, 1_00, PERSON));
        send(PaymentInitiation.DEFINITION, payout(true, lines));
        play.deliver();
        ask(lines.getFirst());
        play.deliver();
        assertThat(small().getFirst().transactions().getFirst().reasonCode()).contains("AG09");
        assertThat(play.balance(first)).isZero();
        play.pass(Duration.ofMinutes(61));
        play.deliver();
        assertThat(told().getLast().getFirst().status().code()).isEqualTo("ACSC");
        assertThat(play.balance(first)).isEqualTo(1_00);
    }

    @Test
    void errsInWhatItBooksAndTellsOfABatch() {
        faultyPayout("{'fault':'batch-sum-twice'}");
        assertThat(play.balance(wallet)).isEqualTo(50_000_00 - 2 * 3_00);
        assertThat(play.balance(first)).isEqualTo(3_00);
        faultyPayout("{'fault':'batch-line-twice'}");
        assertThat(play.balance(first)).isEqualTo(3_00 + 4_00);
        faultyPayout("{'fault':'batch-other-amount'}");
        assertThat(notice().amount()).isEqualTo(Cny.ofFen(2_99));
        assertThat(told().getLast().getFirst().payment().orElseThrow().amount())
                .isEqualTo(Cny.ofFen(1_00));
        faultyPayout("{'fault':'batch-other-payee','payee':'" + second + "'}");
        assertThat(play.balance(second)).isEqualTo(1_00);
        assertThat(
                        told().getLast()
                                .getFirst()
                                .payment()
                                .orElseThrow()
                                .creditor()
                                .account()
                                .number())
                .isEqualTo(second);
        faultyPayout("{'fault':'batch-partly-booked'}");
        assertThat(told().getLast())
                .extracting(line -> line.reasonCode().orElse("ACSC"))
                .containsExactly("ACSC", "AB08");
        faultyPayout("{'fault':'batch-limit-cut'}");
        assertThat(told().getLast())
                .extracting(line -> line.reasonCode().orElse("ACSC"))
                .containsExactly("ACSC", "AM14");
        faultyPayout("{'fault':'batch-contradictory'}");
        assertThat(told().getLast())
                .extracting(line -> line.status().code())
                .containsExactly("RJCT", "RJCT");
        faultyPayout("{'fault':'batch-unknown-status'}");
        assertThat(told().getLast())
                .extracting(line -> line.status().code())
                .containsExactly("ZZZZ", "ZZZZ");
    }

    private void faultyPayout(String fault) {
        assertThat(play.control().post("/control/v1/batch-faults", fault).status()).isEqualTo(201);
        messageId = OrderingCentre.id();
        groupId = OrderingCentre.id();
        send(
                PaymentInitiation.DEFINITION,
                payout(
                        true,
                        List.of(transfer(first, 1_00, PERSON), transfer(first, 2_00, PERSON))));
        play.deliver();
    }

    @Test
    void takesTheSameFileOnce() {
        byte[] body = payout(true, List.of(transfer(first, 1_00, PERSON)));
        send(PaymentInitiation.DEFINITION, body);
        send(PaymentInitiation.DEFINITION, body);
        play.deliver();
        assertThat(told()).hasSize(1);
        assertThat(play.balance(first)).isEqualTo(1_00);
    }

    private void ask(CreditTransfer last) {
        String question = OrderingCentre.id();
        play.asking()
                .ask(
                        play.control().port(),
                        play.asking()
                                .asking(
                                        question,
                                        new StatusRequest(
                                                question,
                                                now(),
                                                new OriginalPayment(
                                                        messageId,
                                                        PaymentInitiation.DEFINITION,
                                                        last.instructionId(),
                                                        last.endToEndId(),
                                                        last.uetr()))));
    }

    private CreditTransfer filling() {
        return transfer(first, 1_00, PERSON);
    }

    private CreditTransfer transfer(String to, long fen, String name) {
        return new CreditTransfer(
                OrderingCentre.id(),
                OrderingCentre.id(),
                UUID.randomUUID(),
                TransferKind.W2W,
                Cny.ofFen(fen),
                new TransactionParty(name, AccountId.wallet(to)),
                Optional.empty(),
                Optional.empty(),
                "约定提取",
                now().plusHours(2));
    }

    private DirectDebit debit(String from, long fen) {
        return new DirectDebit(
                OrderingCentre.id(),
                OrderingCentre.id(),
                UUID.randomUUID(),
                "XY-1",
                Cny.ofFen(fen),
                new TransactionParty(PERSON, AccountId.wallet(from)),
                AgentId.node("BANKSB01"),
                Optional.empty(),
                "委托收款",
                now().plusHours(2));
    }

    private byte[] payout(boolean batchBooking, List<CreditTransfer> lines) {
        BatchTotals totals = BatchTotals.NONE;
        for (CreditTransfer line : lines) {
            totals = totals.plus(line.amount());
        }
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        BatchWriter.writePayments(
                target,
                header(PaymentInitiation.DEFINITION),
                head(batchBooking, totals),
                lines.iterator());
        return target.toByteArray();
    }

    private byte[] collection(List<DirectDebit> lines) {
        BatchTotals totals = BatchTotals.NONE;
        for (DirectDebit line : lines) {
            totals = totals.plus(line.amount());
        }
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        BatchWriter.writeCollections(
                target,
                header(CollectionInitiation.DEFINITION),
                head(true, totals),
                lines.iterator());
        return target.toByteArray();
    }

    private OrderBatch head(boolean batchBooking, BatchTotals totals) {
        return new OrderBatch(
                messageId,
                now(),
                ListeningCentre.NODE,
                groupId,
                batchBooking,
                LocalDate.ofInstant(play.now(), ChinaTime.ZONE),
                new TransactionParty(OrderingCentre.CENTRE_NAME, AccountId.wallet(wallet)),
                AgentId.node("BANKSB01"),
                totals);
    }

    private BusinessHeader header(String definition) {
        return new BusinessHeader(
                ListeningCentre.NODE,
                "BANKSB01",
                messageId,
                definition,
                now(),
                now().toLocalDate(),
                false);
    }

    private Object send(String definition, byte[] body) {
        return sendWhole(definition, body).message();
    }

    private Answer sendWhole(String definition, byte[] body) {
        return play.asking().ask(play.control().port(), new Asking(messageId, definition, body));
    }

    private OffsetDateTime now() {
        return WireTime.exact(play.now().atZone(ChinaTime.ZONE).toOffsetDateTime());
    }

    private NotifiedEntry notice() {
        return play.centre().arrivals(wallet).stream()
                .map(Arrival::notice)
                .map(Objects::requireNonNull)
                .reduce((_, last) -> last)
                .orElseThrow()
                .entries()
                .getFirst();
    }

    private List<PaymentStatusReport> small() {
        List<PaymentStatusReport> reports = new ArrayList<>();
        for (Arrival arrival : results()) {
            try {
                if (MessageReader.read(arrival.body()).message()
                                instanceof PaymentStatusReport report
                        && report.originalMessageId().equals(messageId)) {
                    reports.add(report);
                }
            } catch (MessageRefusal e) {
                continue; // It has more lines than a small one.
            }
        }
        return reports;
    }

    private List<List<TransactionStatus>> told() {
        List<List<TransactionStatus>> files = new ArrayList<>();
        for (Arrival arrival : results()) {
            Lines lines = new Lines();
            try {
                BatchReader.readResults(new ByteArrayInputStream(arrival.body()), lines);
                if (lines.ofThis) {
                    files.add(lines.all);
                }
            } catch (MessageRefusal e) {
                continue; // It tells of no lines.
            }
        }
        return files;
    }

    private List<Arrival> results() {
        return play.centre().arrivals().stream()
                .filter(
                        arrival ->
                                arrival.header("x-channel-def")
                                        .equals(PaymentStatusReport.DEFINITION))
                .toList();
    }

    private final class Lines implements BatchReceiver<ResultBatch, TransactionStatus> {

        private final List<TransactionStatus> all = new ArrayList<>();
        private boolean ofThis;

        @Override
        public void begin(BusinessHeader header, ResultBatch batch) {
            ofThis = batch.originalMessageId().equals(messageId);
        }

        @Override
        public void line(TransactionStatus line) {
            all.add(line);
        }
    }
}
