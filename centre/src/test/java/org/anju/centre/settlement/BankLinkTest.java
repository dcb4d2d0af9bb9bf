/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.audit.InvariantResult;
import org.anju.centre.audit.Invariants;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Books;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.TestBank.Payment;
import org.anju.centre.settlement.TestBank.Reply;
import org.anju.channel.crypto.KeyFiles;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bank link of the running program, reached over HTTP by a bank that signs its messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankLinkTest {

    private static final String WALLET = "9900000000000001";
    private static final String STRANGER = "9900000000000077";

    private final AtomicLong sequence = new AtomicLong();
    private CentreDatabase database;
    private CentreProgram centre;
    private TestBank bank;

    @BeforeAll
    void start() {
        database = CentreDatabase.create();
        centre = CentreProgram.start(database);
        bank = new TestBank(centre);
        centre.facade(AccountingDays.class)
                .open(new AccountingDate(java.time.LocalDate.of(2026, 1, 5)), Actor.PROGRAM);
        centre.facade(OwnAccounts.class)
                .register(BankAccountKind.WALLET, WALLET, "测试公积金中心", "BANK", Actor.PROGRAM);
    }

    @AfterAll
    void stop() {
        centre.close();
        database.close();
    }

    @AfterEach
    void theBooksAreSound() {
        awaitApplied();
        assertThat(centre.facade(Invariants.class).check())
                .filteredOn(result -> !result.holds())
                .extracting(InvariantResult::toString)
                .isEmpty();
    }

    @Test
    @Clause("3.5")
    void storesASignedNoticeAndAnswersWithASignedReceipt() {
        Payment payment = payment(1_000);
        Reply reply = bank.deliver(payment.messageId(), bank.notice(payment));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.envelope().message())
                .isInstanceOfSatisfying(
                        ReceiptAcknowledgement.class,
                        receipt ->
                                assertThat(receipt.relatedMessageId())
                                        .isEqualTo(payment.messageId()));
        awaitApplied();
        assertThat(centre.facade(Notices.class).all())
                .filteredOn(notice -> notice.sequence() == payment.sequence())
                .singleElement()
                .satisfies(notice -> assertThat(notice.fen()).isEqualTo(1_000))
                .satisfies(notice -> assertThat(notice.fate()).isEqualTo("SUSPENSE"));
    }

    @Test
    @Clause("5.2c")
    void postsOnceWhenOneNoticeIsDeliveredSixtyFourTimesAtOnce() throws Exception {
        Payment payment = payment(64_064);
        byte[] body = bank.notice(payment);
        Cny before = balance();
        Callable<Reply> delivery = () -> bank.deliver(payment.messageId(), body);
        try (var threads = Executors.newFixedThreadPool(64)) {
            List<Reply> replies =
                    threads
                            .invokeAll(IntStream.range(0, 64).mapToObj(i -> delivery).toList())
                            .stream()
                            .map(future -> future.resultNow())
                            .toList();
            assertThat(replies).extracting(Reply::status).containsOnly(200);
            assertThat(replies.stream().map(reply -> reply.envelope().header().messageId()))
                    .as("every delivery is answered with the one stored receipt")
                    .containsOnly(replies.getFirst().envelope().header().messageId());
        }
        awaitApplied();
        assertThat(balance().minus(before)).isEqualTo(Cny.ofFen(64_064));
    }

    @Test
    void refusesABodyWithOneByteAltered() {
        Payment payment = payment(500);
        byte[] body = bank.notice(payment);
        var headers = bank.sign(payment.messageId(), body);
        byte[] altered = replaced(body, "5.00", "9.00");
        assertRefused(() -> bank.post(headers, altered), 401, "DIGEST_MISMATCH");
        assertTaken(payment, body);
    }

    @Test
    void refusesASignatureThatIsNotTheBanks() {
        KeyFiles.generateSm2(centre.bankKeys(), "foreign");
        Payment payment = payment(500);
        byte[] body = bank.notice(payment);
        assertRefused(
                () -> bank.signingWith("foreign").deliver(payment.messageId(), body),
                401,
                "UNKNOWN_KEY");
        assertTaken(payment, body);
    }

    @Test
    void refusesASignatureOverOtherHeaders() {
        Payment payment = payment(500);
        byte[] body = bank.notice(payment);
        var headers = bank.sign(payment.messageId(), body);
        var other =
                new org.anju.channel.ChannelHeaders(
                        headers.from(),
                        headers.to(),
                        bank.mint(),
                        headers.definition(),
                        headers.time(),
                        headers.nonce(),
                        headers.attempt(),
                        headers.digest(),
                        headers.keyId(),
                        headers.signature());
        assertRefused(() -> bank.post(other, body), 401, "BAD_SIGNATURE");
        assertTaken(payment, body);
    }

    @Test
    void refusesAClockThatIsSixMinutesOff() {
        Payment payment = payment(500);
        byte[] body = bank.notice(payment);
        assertRefused(
                () -> bank.withClockOff(Duration.ofMinutes(-6)).deliver(payment.messageId(), body),
                401,
                "TIME_OUTSIDE_WINDOW");
        assertTaken(payment, body);
    }

    @Test
    void refusesARecordedDeliveryPlayedAgain() {
        Payment payment = payment(500);
        byte[] body = bank.notice(payment);
        var headers = bank.sign(payment.messageId(), body);
        assertThat(bank.post(headers, body).status()).isEqualTo(200);
        awaitApplied();
        assertRefused(() -> bank.post(headers, body), 401, "NONCE_USED");
    }

    @Test
    void refusesTheSameNumberWithOtherContent() {
        Payment payment = payment(500);
        assertTaken(payment, bank.notice(payment));
        byte[] other = bank.notice(payment.withAmount(Cny.ofFen(50_000)));
        assertRefused(() -> bank.deliver(payment.messageId(), other), 409, "DU01");
    }

    @Test
    void parksASecondNumberForTheSameBookingWithOtherContent() {
        Payment payment = payment(500);
        assertTaken(payment, bank.notice(payment));
        Cny before = balance();
        Payment other = bank.payment(WALLET, STRANGER, payment.sequence(), Cny.ofFen(900), "x");
        bank.deliver(other.messageId(), bank.notice(other));
        CentreProgram.await(
                "parked", () -> centre.facade(BankInbox.class).overview().parked() == 1);
        assertThat(balance()).isEqualTo(before);
        assertThat(centre.facade(GapDesk.class).incidents(new Slice(0, 1_000)).lines())
                .extracting(GapDesk.IncidentLine::kind)
                .contains(IncidentKind.CONTENT_DIFFERS);
        assertThat(centre.facade(Invariants.class).check())
                .as("it is a person's")
                .allMatch(InvariantResult::holds);
        database.asSuperuser()
                .sql(
                        "update settlement.inbound_message set state = 'APPLIED' where state ="
                                + " 'DISPUTED'")
                .update();
    }

    @Test
    void refusesTruncatedXml() {
        Payment payment = payment(500);
        byte[] whole = bank.notice(payment);
        byte[] body = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(() -> bank.deliver(payment.messageId(), body), 400, "NOT_WELL_FORMED");
    }

    @Test
    void refusesAnExternalEntity() {
        Payment payment = payment(500);
        byte[] body =
                replaced(
                        bank.notice(payment),
                        "<Env",
                        "<!DOCTYPE Env [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Env");
        assertRefused(() -> bank.deliver(payment.messageId(), body), 400, "FORBIDDEN_CONSTRUCT");
    }

    @Test
    void saysWhereWhatAndHowToMendOfWhatItRefuses() {
        Payment payment = payment(500);
        byte[] body = replaced(bank.notice(payment), ">5.00<", ">5.000<");
        bank.deliver(payment.messageId(), body);
        assertThat(centre.facade(BankInbox.class).overview().refused().getFirst())
                .satisfies(
                        refused -> assertThat(refused.messageId()).isEqualTo(payment.messageId()))
                .satisfies(refused -> assertThat(refused.place()).contains("Amt"))
                .satisfies(refused -> assertThat(refused.value()).contains("5.000"))
                .satisfies(refused -> assertThat(refused.mend()).isNotBlank());
    }

    private Payment payment(long fen) {
        return bank.payment(WALLET, STRANGER, sequence.incrementAndGet(), Cny.ofFen(fen), "无法辨明");
    }

    private void assertTaken(Payment payment, byte[] body) {
        Cny before = balance();
        assertThat(bank.deliver(payment.messageId(), body).status()).isEqualTo(200);
        awaitApplied();
        assertThat(balance().minus(before)).isEqualTo(payment.amount());
    }

    private void assertRefused(Callable<Reply> delivery, int status, String reason) {
        long entries = count("select count(*) from ledger.entry");
        long evidence = count("select count(*) from archive.evidence");
        Reply reply;
        try {
            reply = delivery.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.envelope().message())
                .isInstanceOfSatisfying(
                        MessageReject.class,
                        reject -> assertThat(reject.reasonCode()).isEqualTo(reason));
        awaitApplied();
        assertThat(count("select count(*) from ledger.entry")).isEqualTo(entries);
        assertThat(count("select count(*) from archive.evidence")).isEqualTo(evidence + 1);
    }

    private void awaitApplied() {
        CentreProgram.await(
                "every message applied",
                () -> centre.facade(BankInbox.class).overview().waiting() == 0);
    }

    private Cny balance() {
        OwnAccount wallet = centre.facade(OwnAccounts.class).receiving();
        return centre.facade(Books.class).balance(wallet.ledgerAccount());
    }

    private long count(String query) {
        return database.jdbc().sql(query).query(Long.class).single();
    }

    private static byte[] replaced(byte[] body, String text, String by) {
        String before = new String(body, StandardCharsets.UTF_8);
        assertThat(before).contains(text);
        return before.replace(text, by).getBytes(StandardCharsets.UTF_8);
    }
}
