/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.WireStatus;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.ControlClient;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault of orders, as the centre meets it; the books stay sound under each. */
class OrderFaultTest {

    private final Play play = Play.shared();
    private final OrderingCentre centre = new OrderingCentre(play);
    private String wallet = "";
    private String person = "";

    @BeforeEach
    void openAccounts() {
        wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", 1_000_00);
        person = play.personWallet("PERSONAL_1");
        play.deliver();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void executesWhatItNeverAcknowledges() {
        fault("'fault':'no-receipt'");
        Order order = payment();
        Asking bytes = centre.asking(order);

        assertThatThrownBy(() -> play.asking().ask(play.control().port(), bytes))
                .isInstanceOf(UncheckedIOException.class);
        play.deliver();
        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(play.asking().ask(play.control().port(), bytes).message())
                .isInstanceOf(ReceiptAcknowledgement.class);
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(centre.query(order).status()).isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void befallsSomeOrdersWhereItIsLikelyOnly() {
        fault("'fault':'refused','percent':30,'count':100");
        List<Order> orders = Stream.generate(this::payment).limit(60).toList();
        orders.forEach(centre::send);
        play.deliver();

        // With 60 draws of 30 in 100, fewer than 3 or more than 40 come once in a hundred million.
        assertThat(orders)
                .filteredOn(one -> centre.told(one).getFirst().reasonCode().isPresent())
                .hasSizeBetween(3, 40);
        play.control().delete("/control/v1/faults");
    }

    @Test
    void keepsNothingOfWhatItHasNotReceived() {
        fault("'fault':'not-received'");
        Order order = payment();
        Asking bytes = centre.asking(order);

        assertThatThrownBy(() -> play.asking().ask(play.control().port(), bytes))
                .isInstanceOf(UncheckedIOException.class);
        play.deliver();
        assertThat(centre.query(order).reasonCode()).contains("AG09");
        assertThat(play.balance(person)).isZero();

        // The same bytes again are the order's first coming.
        play.asking().ask(play.control().port(), bytes);
        play.deliver();
        assertThat(play.balance(person)).isEqualTo(100);
    }

    @Test
    void signsAReceiptOverAnotherText() {
        fault("'fault':'receipt-bad-signature'");
        Order order = payment();

        assertThatThrownBy(() -> centre.send(order))
                .isInstanceOf(AssertionError.class)
                .hasStackTraceContaining("BAD_SIGNATURE");
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receipt-cut",
                "server-error",
                "refusal-bad-signature",
                "receipt-old-key",
                "receipt-oversized"
            })
    void answersWhatIsNotToBeBelievedAndExecutes(String fault) {
        fault("'fault':'" + fault + "'");
        Order order = payment();

        assertThatThrownBy(() -> centre.send(order))
                .isInstanceOfAny(AssertionError.class, UncheckedIOException.class);
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
    }

    @Test
    void signsTheReceiptOfAnotherMessage() {
        fault("'fault':'receipt-of-other'");
        Asking bytes = centre.asking(payment());

        assertThat(play.asking().ask(play.control().port(), bytes).message())
                .isInstanceOfSatisfying(
                        ReceiptAcknowledgement.class,
                        receipt ->
                                assertThat(receipt.relatedMessageId())
                                        .isNotEqualTo(bytes.messageId()));
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
    }

    @Test
    void holdsTheQueueUntilItIsTold() {
        fault("'fault':'queue-held'");
        Order order = payment();
        centre.send(order);
        play.pass(Duration.ofHours(1));
        play.deliver();
        assertThat(play.balance(person)).isZero();

        assertThat(
                        play.control()
                                .post("/control/v1/orders/releases", "")
                                .body()
                                .path("released")
                                .asInt())
                .isEqualTo(1);
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(centre.told(order)).hasSize(1);
    }

    @Test
    void refusesWhatItHeldBeyondItsTime() {
        fault("'fault':'queue-held'");
        Order order = payment();
        centre.send(order);
        play.pass(Duration.ofHours(3));
        play.control().post("/control/v1/orders/releases", "");
        play.deliver();

        assertThat(centre.told(order).getFirst().reasonCode()).contains("TM01");
        assertThat(play.balance(person)).isZero();
    }

    @Test
    void executesLaterThanItMight() {
        fault("'fault':'executed-delayed','by':'PT10M'");
        Order order = payment();
        centre.send(order);
        play.deliver();
        assertThat(play.balance(person)).isZero();

        play.pass(Duration.ofMinutes(10));
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
    }

    @Test
    void forgetsAnOrderForEver() {
        fault("'fault':'not-executed'");
        Order order = payment();

        assertThat(centre.send(order).status()).isEqualTo(200);
        play.settle();

        assertThat(centre.query(order).reasonCode()).contains("AG09");
        assertThat(centre.told(order)).hasSize(1);
        assertThat(play.balance(person)).isZero();
    }

    @Test
    void executesAfterItHasDeniedTheOrderAndAfterItsTime() {
        fault("'fault':'executed-late','by':'PT3H'");
        Order order = payment();
        centre.send(order);
        play.deliver();
        assertThat(play.balance(person)).isZero();

        assertThat(centre.query(order).reasonCode()).contains("AG09");
        play.pass(Duration.ofHours(3));
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(centre.told(order).getLast().status()).isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void booksTwiceUnderOneReference() {
        fault("'fault':'executed-twice'");
        Order order = payment();

        TransactionStatus told = centre.settle(order);

        assertThat(play.balance(person)).isEqualTo(200);
        assertThat(centre.told(order)).hasSize(1);
        List<AccountNotification> notices = noticesOf(order);
        assertThat(notices).hasSize(2);
        assertThat(notices.stream().map(one -> one.entries().getFirst().accountServicerReference()))
                .doesNotHaveDuplicates()
                .contains(told.accountServicerReference().orElseThrow());
    }

    @Test
    void executesOnceWhereTheMoneyDoesNotLastForTwice() {
        fault("'fault':'executed-twice'");

        centre.settle(centre.payment(wallet, person, 600_00));

        assertThat(play.balance(person)).isEqualTo(600_00);
    }

    @ParameterizedTest
    @CsvSource({"100,99", "1,2"})
    void executesAnotherAmount(long ordered, long executed) {
        fault("'fault':'other-amount'");
        Order order = centre.payment(wallet, person, ordered);

        TransactionStatus told = centre.settle(order);

        assertThat(told.payment().orElseThrow().amount().fen()).isEqualTo(ordered);
        assertThat(play.balance(person)).isEqualTo(executed);
        assertThat(noticesOf(order).getFirst().entries().getFirst().amount().fen())
                .isEqualTo(executed);
    }

    @Test
    void paysSomebodyElse() {
        String stranger = play.employerWallet(0);
        fault("'fault':'other-payee','payee':'" + stranger + "'");
        Order order = payment();

        assertThat(centre.settle(order).status()).isEqualTo(WireStatus.SETTLED);

        assertThat(play.balance(person)).isZero();
        assertThat(play.balance(stranger)).isEqualTo(100);
        assertThat(noticesOf(order).getFirst().entries().getFirst().creditor().account().number())
                .isEqualTo(stranger);
    }

    @ParameterizedTest
    @CsvSource({"AB08,AB08", "RR04,RR04"})
    void refusesForAnyReason(String given, String told) {
        fault("'fault':'refused','code':'" + given + "'");

        assertThat(centre.settle(payment()).reasonCode()).contains(told);
        assertThat(play.balance(person)).isZero();
    }

    @Test
    void tellsTheResultLate() {
        fault("'fault':'result-late','by':'P1D'");
        Order order = payment();
        centre.send(order);
        play.deliver();
        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(centre.told(order)).isEmpty();

        play.pass(Duration.ofDays(1));
        play.deliver();

        assertThat(centre.told(order)).hasSize(1);
    }

    @Test
    void tellsTheResultTwice() {
        fault("'fault':'result-twice'");
        Order order = payment();
        centre.settle(order);

        List<PaymentStatusReport> reports = centre.reports(order);
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).transactions()).isEqualTo(reports.get(1).transactions());
        assertThat(reports.get(0).messageId()).isNotEqualTo(reports.get(1).messageId());
    }

    @Test
    void tellsTheResultNeverUnlessAsked() {
        fault("'fault':'result-never'");
        Order order = payment();
        centre.send(order);
        play.deliver();
        play.settle();

        assertThat(centre.told(order)).isEmpty();
        assertThat(noticesOf(order)).hasSize(1);
        assertThat(centre.query(order).status()).isEqualTo(WireStatus.SETTLED);
    }

    @ParameterizedTest
    @CsvSource({"100,ACSC,RJCT", "99999999,RJCT,ACSC"})
    void contradictsItself(long fen, String first, String second) {
        fault("'fault':'contradictory'");
        Order order = centre.payment(wallet, person, fen);
        centre.settle(order);

        assertThat(centre.told(order).stream().map(line -> line.status().code()))
                .containsExactly(first, second);
        assertThat(centre.query(order).status().code()).isEqualTo(first);
    }

    @Test
    void tellsACodeThatNobodyKnowsThoughItHasPaid() {
        fault("'fault':'unknown-code','code':'X9'");
        Order order = payment();

        TransactionStatus told = centre.settle(order);

        assertThat(told.status()).isEqualTo(WireStatus.REJECTED);
        assertThat(told.reasonCode()).contains("X9");
        assertThat(play.balance(person)).isEqualTo(100);
        assertThat(centre.query(order).status()).isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void tellsAStatusThatNobodyKnows() {
        fault("'fault':'unknown-status'");

        assertThat(centre.settle(payment()).status().code()).isEqualTo("ZZZZ");
        assertThat(play.balance(person)).isEqualTo(100);
    }

    @Test
    void signsAResultOverAnotherTextAndRightAfterwards() {
        fault("'fault':'result-bad-signature'");
        Order order = payment();
        centre.send(order);
        int before = play.centre().arrivals().size();
        play.deliver();
        List<String> verdicts =
                play.centre().arrivals().stream().skip(before).map(Arrival::verdict).toList();
        assertThat(verdicts).contains("BAD_SIGNATURE");
        assertThat(centre.told(order)).isEmpty();

        play.pass(Duration.ofSeconds(5));
        play.deliver();

        assertThat(centre.told(order)).hasSize(1);
    }

    @Test
    void namesAnotherMessageInTheResult() {
        fault("'fault':'result-wrong-message-id'");
        Order order = payment();
        centre.settle(order);

        assertThat(centre.reports(order).getFirst().originalMessageId())
                .isNotEqualTo(order.messageId());
        assertThat(centre.query(order).status()).isEqualTo(WireStatus.SETTLED);
        assertThat(centre.reports(order).getLast().originalMessageId())
                .isEqualTo(order.messageId());
    }

    @Test
    void tellsTheNoticeBeforeTheResult() {
        fault("'fault':'notice-first'");
        Order order = payment();
        int before = play.centre().arrivals().size();
        centre.settle(order);

        assertThat(
                        play.centre().arrivals().stream()
                                .skip(before)
                                .map(arrival -> arrival.header("x-channel-def")))
                .containsExactly(AccountNotification.DEFINITION, PaymentStatusReport.DEFINITION);
    }

    @Test
    void befallsOnlyTheOrdersThatTheRuleNamesAndSoMany() {
        String other = play.personWallet("PERSONAL_1");
        play.orderFault("{'fault':'refused','count':2,'creditor':'" + other + "'}");

        assertThat(centre.settle(payment()).status()).isEqualTo(WireStatus.SETTLED);
        assertThat(centre.settle(centre.payment(wallet, other, 1)).reasonCode()).contains("AB08");
        assertThat(centre.settle(centre.payment(wallet, other, 1)).reasonCode()).contains("AB08");
        assertThat(centre.settle(centre.payment(wallet, other, 1)).status())
                .isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void suffersOneFaultInEachStage() {
        fault("'fault':'no-receipt'");
        fault("'fault':'executed-twice'");
        fault("'fault':'result-never'");
        Order order = payment();

        assertThatThrownBy(() -> centre.send(order)).isInstanceOf(UncheckedIOException.class);
        play.deliver();

        assertThat(play.balance(person)).isEqualTo(200);
        assertThat(centre.told(order)).isEmpty();
    }

    @Test
    void alwaysBefallsAReservedWallet() {
        String reserved = OrderFault.REFUSED.reservedWallet();
        play.control()
                .post(
                        "/control/v1/wallets",
                        "{'number':'%s','name':'王小明','owner':'PERSON','class':'PERSONAL_1'}"
                                .formatted(reserved));

        assertThat(reserved).isEqualTo("9900000000000018");
        assertThat(centre.settle(centre.payment(wallet, reserved, 1)).reasonCode())
                .contains("AB08");
        assertThat(centre.settle(centre.payment(wallet, reserved, 1)).reasonCode())
                .contains("AB08");
    }

    @ParameterizedTest
    @CsvSource({
        "fault=no-such-thing, UNKNOWN_FAULT",
        "fault=result-late, FIELD_MISSING",
        "fault=refused by=PT1S, FIELD_OUT_OF_BOUNDS",
        "fault=result-never code=X1, FIELD_OUT_OF_BOUNDS",
        "fault=unknown-code code=X-1, FIELD_OUT_OF_BOUNDS",
        "fault=other-payee, FIELD_MISSING"
    })
    void refusesARuleThatMakesNoSense(String fields, String code) {
        String json = "{'" + fields.replace("=", "':'").replace(" ", "','") + "'}";

        ControlClient.Answer answer = play.control().post("/control/v1/order-faults", json);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    @Test
    void showsAndForgetsTheRules() {
        fault("'fault':'executed-late','by':'PT5M'");

        assertThat(play.control().get("/control/v1/order-faults").body().toString())
                .contains("\"fault\":\"executed-late\"", "\"by\":\"PT5M\"", wallet);
        play.control().delete("/control/v1/faults");
        assertThat(play.control().get("/control/v1/order-faults").body()).isEmpty();
    }

    private Order payment() {
        return centre.payment(wallet, person, 100);
    }

    private void fault(String fields) {
        play.orderFault("{" + fields + ",'debtor':'" + wallet + "'}");
    }

    private List<AccountNotification> noticesOf(Order order) {
        return play.centre().arrivals(wallet).stream()
                .map(Arrival::notice)
                .filter(Objects::nonNull)
                .filter(one -> one.entries().getFirst().uetr().equals(order.uetr()))
                .toList();
    }
}
