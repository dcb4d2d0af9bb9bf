/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.CentreProgram;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.AskedBank.Manner;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Orders from the first byte to the last word, with a bank that answers as it likes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderCourseTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private LinkedCentre centre;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void stop() {
        centre.close();
    }

    @AfterEach
    void theBooksAreSound() {
        centre.asked.answersWith(Manner.RECEIPT);
        centre.worked();
        centre.assertSound();
    }

    @Test
    @Clause("5.2b")
    void sendsWhatWasOrderedAndSettlesByTheSignedResultOnce() {
        PaymentOrder order = received(12_345);
        PaymentInitiation sent = (PaymentInitiation) centre.carried(order).getFirst().message();
        PaymentGroup group = sent.groups().getFirst();
        CreditTransfer transfer = group.transfers().getFirst();
        assertThat(group.debtor().account().number()).isEqualTo(LinkedCentre.WALLET);
        assertThat(transfer.creditor().account().number()).isEqualTo(LinkedCentre.PAYER);
        assertThat(transfer.amount()).isEqualTo(Cny.ofFen(12_345));
        assertThat(transfer.kind()).isEqualTo(TransferKind.W2W);
        assertThat(transfer.uetr()).isEqualTo(order.uetr());
        assertThat(transfer.expires().toInstant()).isEqualTo(order.queuedAt().plus(HOUR));
        centre.deliverResult(order, "ACSP", "");
        centre.awaitState(order, OrderState.IN_PROGRESS);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        centre.deliverResult(order, "ACSC", "");
        centre.deliverResult(order, "RCVD", "");
        centre.worked();
        assertThat(business().told(order)).containsExactly("settled by RESULT");
        assertThat(incidents(order)).isEmpty();
    }

    @Test
    void keepsNoPayeeInTheClear() {
        PaymentOrder order = received(100);
        assertThat(
                        centre.count(
                                "select count(*) from settlement.outgoing_message where message_id"
                                        + " = '"
                                        + order.messageId()
                                        + "' and position('"
                                        + LinkedCentre.PAYER
                                        + "'::bytea in body) > 0"))
                .isZero();
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
    }

    @Test
    void settlesByAResultThatOvertakesTheReceipt() {
        centre.asked.answersWith(Manner.SILENCE);
        PaymentOrder order = centre.order(200, HOUR);
        centre.awaitState(order, OrderState.UNKNOWN);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        assertThat(business().told(order)).containsExactly("settled by RESULT");
    }

    @Test
    @Clause("5.2b")
    void keepsARefusalThatTheBankTakesBackLaterAndCallsAPerson() {
        PaymentOrder order = received(300);
        centre.deliverResult(order, "RJCT", "AM04");
        centre.awaitState(order, OrderState.REJECTED);
        centre.deliverResult(order, "ACSC", "");
        centre.worked();
        assertThat(centre.now(order).state()).isEqualTo(OrderState.REJECTED);
        assertThat(business().told(order)).containsExactly("REJECTED AM04 LATER");
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
        PaymentOrder retry = retry(order);
        assertThat(retry.uetr()).isNotEqualTo(order.uetr());
        centre.awaitState(retry, OrderState.RECEIVED);
        assertThatThrownBy(() -> retry(retry)).isInstanceOf(SettlementRefusal.class);
        centre.deliverResult(retry, "ACSC", "");
        centre.awaitState(retry, OrderState.SETTLED);
        assertThatThrownBy(() -> retry(retry)).isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void takesACodeThatNobodyKnowsForNoWordAndNeverForARefusal() {
        PaymentOrder reason = received(400);
        centre.deliverResult(reason, "RJCT", "E999");
        centre.awaitState(reason, OrderState.UNKNOWN);
        PaymentOrder status = received(500);
        centre.deliverResult(status, "ZZZZ", "");
        centre.awaitState(status, OrderState.UNKNOWN);
        PaymentOrder duplicate = received(600);
        centre.deliverResult(duplicate, "RJCT", "DU04");
        centre.awaitState(duplicate, OrderState.UNKNOWN);
        for (PaymentOrder order : List.of(reason, status, duplicate)) {
            assertThat(business().told(order)).isEmpty();
            centre.deliverResult(order, "ACSC", "");
            centre.awaitState(order, OrderState.SETTLED);
        }
    }

    @Test
    void asksAtOnceWhenACodeIsReadAndThenTakesItForTheRefusalThatItIs() {
        BankReasons reasons = centre.program.facade(BankReasons.class);
        PaymentOrder order = received(450);
        centre.deliverResult(order, "RJCT", "L3004");
        centre.awaitState(order, OrderState.UNKNOWN);
        assertThat(reasons.unread())
                .filteredOn(code -> code.code().equals("L3004"))
                .singleElement()
                .extracting(UnreadCode::orders)
                .isEqualTo(1);
        BankReason read =
                new BankReason(
                        reasons.bank(),
                        "L3004",
                        LocalDate.ofInstant(centre.clock.instant(), ChinaTime.ZONE),
                        "余额不足",
                        "AM04",
                        RetryClass.LATER);
        assertThat(centre.queries(order)).isZero();
        centre.program
                .facade(PostingTransaction.class)
                .run(
                        () -> {
                            reasons.set(read, Actor.PROGRAM, Actor.PROGRAM);
                            return read;
                        });
        CentreProgram.await("the bank is asked", () -> centre.queries(order) == 1);
        centre.deliverResult(order, "RJCT", "L3004");
        centre.awaitState(order, OrderState.REJECTED);
        assertThat(business().told(order)).containsExactly("REJECTED AM04 LATER");
        assertThat(reasons.unread()).noneMatch(code -> code.code().equals("L3004"));
    }

    @Test
    void believesNoResultUnderAnotherMessagesNumber() {
        PaymentOrder order = received(700);
        OriginalPayment names = centre.original(order);
        centre.deliverResult(
                new OriginalPayment(
                        centre.bank.mint(),
                        names.definition(),
                        names.instructionId(),
                        names.endToEndId(),
                        names.uetr()),
                "ACSC",
                "");
        centre.awaitState(order, OrderState.UNKNOWN);
        assertThat(business().told(order)).isEmpty();
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_CONFLICT);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
    }

    @Test
    @Clause("5.2b")
    void asksInTheTimesOfTheRuleAndCallsAPersonAfterHalfAnHour() {
        PaymentOrder order = received(800, Duration.ofDays(2));
        long asked = 0;
        List<Duration> steps =
                List.of(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        HOUR,
                        HOUR);
        for (Duration step : steps) {
            centre.pass(step.minusSeconds(1));
            centre.atRest();
            assertThat(centre.queries(order)).isEqualTo(asked);
            boolean before = asked < 6;
            assertThat(incidents(order).isEmpty()).as("after %s asks", asked).isEqualTo(before);
            centre.pass(Duration.ofSeconds(1));
            asked++;
            long now = asked;
            CentreProgram.await("ask " + asked, () -> centre.queries(order) == now);
            assertThat(centre.now(order).state()).isEqualTo(OrderState.UNKNOWN);
            if (asked == 6) {
                CentreProgram.await("a person is called", () -> !incidents(order).isEmpty());
            }
        }
        assertThat(incidents(order)).containsExactly(IncidentKind.ORDER_UNKNOWN);
        assertThat(centre.carried(order)).as("nothing is sent again by itself").hasSize(1);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        assertThat(incidents(order)).as("closed by the answer").isEmpty();
    }

    @Test
    @Clause("5.2b")
    void sendsTheSameBytesAgainToABankThatNeverGotThem() {
        centre.asked.answersWith(Manner.NO_SIGNATURE);
        PaymentOrder order = centre.order(900, HOUR);
        centre.awaitState(order, OrderState.UNKNOWN);
        centre.asked.answersWith(Manner.RECEIPT);
        centre.deliverResult(order, "RJCT", "AG09");
        centre.awaitState(order, OrderState.RECEIVED);
        assertThat(centre.carried(order)).hasSize(2);
        assertThat(centre.carried(order).getLast().body())
                .isEqualTo(centre.carried(order).getFirst().body());
        assertThat(centre.carried(order).getLast().headers().attempt()).isEqualTo(2);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
    }

    @Test
    @Clause("5.2b")
    void endsAnOrderOnlyBehindTheWholeFence() {
        centre.asked.answersWith(Manner.SILENCE);
        PaymentOrder order = centre.order(1_000, Duration.ofSeconds(20));
        centre.awaitState(order, OrderState.UNKNOWN);
        centre.pass(Duration.ofSeconds(19));
        centre.deliverResult(order, "RJCT", "AG09");
        CentreProgram.await("sent again", () -> centre.carried(order).size() == 2);
        centre.awaitState(order, OrderState.UNKNOWN);
        centre.pass(Duration.ofSeconds(31));
        centre.deliverResult(order, "RJCT", "AG09");
        centre.awaitState(order, OrderState.NOT_FOUND);
        centre.pass(Duration.ofSeconds(30));
        centre.worked();
        assertThat(centre.now(order).state())
                .as("a notice of it may still be on its way")
                .isEqualTo(OrderState.NOT_FOUND);
        centre.hear();
        centre.worked();
        centre.pass(Duration.ofSeconds(30));
        centre.awaitState(order, OrderState.NOT_EXECUTED);
        assertThat(business().told(order)).containsExactly("NOT_EXECUTED  NEVER");
        assertThat(centre.carried(order)).hasSize(2);
    }

    @Test
    void sendsNothingOfAnOrderWhoseTransactionCameToNothing() {
        int before = centre.asked.asked().size();
        assertThatThrownBy(
                        () ->
                                business()
                                        .order(
                                                centre.receiving(),
                                                TransferKind.W2W,
                                                business().payee(),
                                                1,
                                                HOUR,
                                                Optional.of(new OrderId(new UUID(1, 1)))))
                .isInstanceOf(SettlementRefusal.class);
        centre.atRest();
        assertThat(centre.asked.asked()).hasSize(before);
    }

    private PaymentOrder received(long fen) {
        return received(fen, HOUR);
    }

    private PaymentOrder received(long fen, Duration timeToLive) {
        PaymentOrder order = centre.order(fen, timeToLive);
        centre.awaitState(order, OrderState.RECEIVED);
        return order;
    }

    private PaymentOrder retry(PaymentOrder order) {
        return business()
                .order(
                        order.debit(),
                        order.kind(),
                        order.creditor(),
                        order.amount().fen(),
                        HOUR,
                        Optional.of(order.id()));
    }

    private OrderingBusiness business() {
        return centre.program.facade(OrderingBusiness.class);
    }

    private List<IncidentKind> incidents(PaymentOrder order) {
        return centre.database
                .asSuperuser()
                .sql(
                        "select kind from settlement.incident where closed_at is null and order_id"
                                + " = :id")
                .param("id", order.id().value())
                .query((row, _) -> IncidentKind.valueOf(row.getString(1)))
                .list();
    }
}
