/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.AskedBank.Manner;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.NewPerson;
import org.anju.centre.staff.People;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.RecallAnswer;
import org.anju.channel.message.RecallOutcome;
import org.anju.channel.message.RecallRequest;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people do with orders of which the bank does not say the last word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderDeskTest {

    private static final SignedIn PROGRAM = new SignedIn("api:test", "test", Set.of(), null);
    private static final Duration TIME = Duration.ofMinutes(10);

    private LinkedCentre centre;
    private SignedIn settler;
    private SignedIn checker;

    @BeforeAll
    void start() {
        centre = new LinkedCentre(step -> {});
        settler = person("S1", "孙结算", Post.SETTLEMENT);
        checker = person("F1", "李财务", Post.FINANCE_CHECKER);
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
    @Clause("5.4")
    void twoPeopleSayThatAnOrderWasExecutedWhoseBankIsSilent() {
        PaymentOrder order = unknown(4_100);
        OrderDecision said = desk().propose(said(order, Verdict.EXECUTED, today()), settler);
        assertThat(said.stood()).isEqualTo(OrderState.UNKNOWN);
        assertThatThrownBy(() -> decide(order, settler)).isInstanceOf(RuntimeException.class);
        decide(order, checker);
        assertThat(centre.now(order).state()).isEqualTo(OrderState.SETTLED);
        assertThat(business().told(order)).containsExactly("settled by DECISION");
        OrderView view = desk().view(order.id()).orElseThrow();
        assertThat(view.incidents()).isEmpty();
        assertThat(view.decision().orElseThrow().isOpen()).isFalse();
        centre.asked.answersWith(Manner.RECEIPT);
        centre.deliverResult(order, "RJCT", "AC04");
        centre.worked();
        assertThat(desk().view(order.id()).orElseThrow().incidents())
                .extracting(GapDesk.IncidentLine::kind)
                .containsExactly(IncidentKind.ORDER_CONFLICT);
    }

    @Test
    @Clause("5.4")
    void nobodySaysThatAnOrderWasNotExecutedBeforeTheFenceHolds() {
        PaymentOrder order = unknown(4_200);
        assertThatThrownBy(() -> desk().propose(said(order, Verdict.NOT_EXECUTED, null), settler))
                .isInstanceOf(SettlementRefusal.class)
                .hasMessageContaining("有效期未过");
        centre.pass(TIME.plusSeconds(1));
        desk().propose(said(order, Verdict.NOT_EXECUTED, null), settler);
        assertThatThrownBy(() -> desk().propose(said(order, Verdict.NOT_EXECUTED, null), settler))
                .isInstanceOf(SettlementRefusal.class);
        decide(order, checker);
        assertThat(centre.now(order).state()).isEqualTo(OrderState.NOT_EXECUTED);
        assertThat(business().told(order)).containsExactly("NOT_EXECUTED  LATER");
        assertThat(
                        desk().page(
                                        new OrderFilter(
                                                "NOT_EXECUTED",
                                                "",
                                                Optional.empty(),
                                                Optional.empty(),
                                                order.id().toString()),
                                        new Slice(0, 10))
                                .total())
                .isOne();
    }

    @Test
    void onlyTheSettlementPostActsAndOnlyWhereSomethingIsOpen() {
        PaymentOrder order = centre.order(4_300, TIME);
        centre.awaitState(order, OrderState.RECEIVED);
        assertThatThrownBy(() -> desk().ask(order.id(), checker))
                .isInstanceOf(SettlementRefusal.class);
        assertThatThrownBy(() -> desk().ask(order.id(), PROGRAM))
                .isInstanceOf(SettlementRefusal.class);
        assertThatThrownBy(() -> desk().propose(said(order, Verdict.EXECUTED, today()), settler))
                .isInstanceOf(SettlementRefusal.class);
        long before = centre.queries(order);
        desk().ask(order.id(), settler);
        CentreProgram.await("the bank was asked", () -> centre.queries(order) == before + 1);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
        assertThatThrownBy(() -> desk().ask(order.id(), settler))
                .isInstanceOf(SettlementRefusal.class);
    }

    @Test
    void aRecallThatTheBankGrantsCancelsTheOrder() {
        PaymentOrder order = centre.order(4_400, TIME);
        centre.awaitState(order, OrderState.RECEIVED);
        desk().recall(order.id(), "收款钱包有误", settler);
        assertThatThrownBy(() -> desk().recall(order.id(), "再次", settler))
                .isInstanceOf(SettlementRefusal.class);
        deliverAnswer(recallOf(order), RecallOutcome.PENDING, Optional.empty());
        deliverAnswer(recallOf(order), RecallOutcome.CANCELLED, Optional.empty());
        centre.awaitState(order, OrderState.CANCELLED);
        assertThat(business().told(order)).containsExactly("CANCELLED  NEVER");
        assertThat(desk().view(order.id()).orElseThrow().messages())
                .extracting(OrderView.Sent::answer)
                .contains("CANCELLED");
    }

    @Test
    void aRecallThatComesTooLateHasTheBankAskedWhatBecameOfTheOrder() {
        PaymentOrder order = centre.order(4_500, TIME);
        centre.awaitState(order, OrderState.RECEIVED);
        desk().recall(order.id(), "收款钱包有误", settler);
        long before = centre.queries(order);
        deliverAnswer(
                recallOf(order), RecallOutcome.REFUSED, Optional.of(RecallAnswer.ALREADY_EXECUTED));
        CentreProgram.await("the bank was asked", () -> centre.queries(order) == before + 1);
        assertThat(centre.now(order).state()).isEqualTo(OrderState.RECEIVED);
        centre.deliverResult(order, "ACSC", "");
        centre.awaitState(order, OrderState.SETTLED);
    }

    private PaymentOrder unknown(long fen) {
        centre.asked.answersWith(Manner.SILENCE);
        PaymentOrder order = centre.order(fen, TIME);
        centre.awaitState(order, OrderState.UNKNOWN);
        return order;
    }

    private RecallRequest recallOf(PaymentOrder order) {
        CentreProgram.await("the recall is at the bank", () -> recall(order).isPresent());
        return recall(order).orElseThrow();
    }

    private Optional<RecallRequest> recall(PaymentOrder order) {
        return centre.asked.asked().stream()
                .map(AskedBank.Asked::message)
                .filter(RecallRequest.class::isInstance)
                .map(RecallRequest.class::cast)
                .filter(request -> request.original().uetr().equals(order.uetr()))
                .findFirst();
    }

    private void deliverAnswer(
            RecallRequest recall, RecallOutcome outcome, Optional<String> reason) {
        String messageId = centre.bank.mint();
        byte[] body =
                centre.bank.message(
                        messageId,
                        new RecallAnswer(
                                messageId,
                                OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE),
                                recall.to(),
                                recall.from(),
                                recall.messageId(),
                                outcome,
                                reason,
                                recall.originalGroupId(),
                                recall.original()));
        centre.untilReceipt(
                () -> centre.bank.deliver(messageId, RecallAnswer.DEFINITION, body).status());
        centre.worked();
    }

    private NewOrderDecision said(
            PaymentOrder order, Verdict verdict, @Nullable LocalDate bankDate) {
        return new NewOrderDecision(
                UUID.randomUUID(),
                order.id(),
                verdict,
                bankDate,
                "银行书面确认",
                "bank-letter.txt",
                "confirmed".getBytes(StandardCharsets.UTF_8));
    }

    private void decide(PaymentOrder order, SignedIn who) {
        Approvals approvals = centre.program.facade(Approvals.class);
        Approval asked =
                approvals.latest(OrderDecision.APPROVAL, order.id().toString()).orElseThrow();
        approvals.decide(asked.id(), Decision.APPROVE, "", asked.request().digest(), who);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
    }

    private SignedIn person(String number, String name, Post post) {
        centre.program
                .facade(People.class)
                .add(new NewPerson(number, name, Set.of(post), null), PROGRAM);
        return new SignedIn(number, name, Set.of(post), null);
    }

    private OrderDesk desk() {
        return centre.program.facade(OrderDesk.class);
    }

    private OrderingBusiness business() {
        return centre.program.facade(OrderingBusiness.class);
    }
}
