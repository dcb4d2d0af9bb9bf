/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.MessageReject;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ReceiptAcknowledgement;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireStatus;
import org.anju.sandbox.play.Arrival;
import org.anju.sandbox.play.AskingCentre.Answer;
import org.anju.sandbox.play.AskingCentre.Asking;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders to pay over the link: taken, executed once, told of. */
class OrderTest {

    private final Play play = Play.shared();
    private final OrderingCentre centre = new OrderingCentre(play);
    private String deposit = "";
    private String wallet = "";
    private String person = "";

    @BeforeEach
    void openAccounts() {
        deposit = play.deposit(1_000_000_00);
        wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", 50_000_00);
        person = play.personWallet("PERSONAL_1");
        play.deliver();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void receivesFirstExecutesThenAndTellsTheResultAndBothAccounts() {
        Order order = conversion(30_000_00);

        Answer receipt = centre.send(order);
        long before = play.balance(wallet);
        play.deliver();

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.message()).isInstanceOf(ReceiptAcknowledgement.class);
        assertThat(before).isEqualTo(50_000_00);
        assertThat(play.balance(deposit)).isEqualTo(970_000_00);
        assertThat(play.balance(wallet)).isEqualTo(80_000_00);
        TransactionStatus told = centre.told(order).getFirst();
        assertThat(told.status()).isEqualTo(WireStatus.SETTLED);
        assertThat(told.reasonCode()).isEmpty();
        NotifiedEntry out = entry(deposit);
        NotifiedEntry in = entry(wallet);
        assertThat(out.code()).isEqualTo(MovementCode.ACCOUNT_TO_WALLET_OUT);
        assertThat(in.code()).isEqualTo(MovementCode.ACCOUNT_TO_WALLET_IN);
        assertThat(List.of(out.uetr(), in.uetr())).containsOnly(order.uetr());
        assertThat(out.endToEndId()).isEqualTo(order.transfer().endToEndId());
        assertThat(told.accountServicerReference())
                .isEqualTo(Optional.of(out.accountServicerReference()));
        assertThat(told.bookingDate()).isEqualTo(Optional.of(out.bookingDate()));
    }

    @Test
    void tellsTheResultBeforeTheNotices() {
        Order order = conversion(1_00);

        centre.settle(order);

        List<String> definitions =
                play.centre().arrivals().stream()
                        .map(arrival -> arrival.header("x-channel-def"))
                        .toList();
        assertThat(definitions.subList(definitions.size() - 3, definitions.size()))
                .containsExactly(
                        PaymentStatusReport.DEFINITION,
                        AccountNotification.DEFINITION,
                        AccountNotification.DEFINITION);
    }

    @Test
    void convertsBackAndPaysAPerson() {
        TransactionStatus back =
                centre.settle(
                        centre.order(
                                TransferKind.W2A,
                                wallet,
                                deposit,
                                OrderingCentre.CENTRE_NAME,
                                20_000_00));
        TransactionStatus paid = centre.settle(centre.payment(wallet, person, 30_000_00));

        assertThat(back.status()).isEqualTo(WireStatus.SETTLED);
        assertThat(paid.status()).isEqualTo(WireStatus.SETTLED);
        assertThat(play.balance(wallet)).isZero();
        assertThat(play.balance(person)).isEqualTo(30_000_00);
        assertThat(play.balance(deposit)).isEqualTo(1_020_000_00);
    }

    @Test
    void executesTheLegsOfOneMessageInTurnAndTellsEachGroup() {
        Order first = conversion(100_000_00);
        Order second = centre.payment(wallet, person, 140_000_00).in(first.messageId(), "leg-2");

        centre.send(first, second);
        play.deliver();

        assertThat(centre.told(first).getFirst().status()).isEqualTo(WireStatus.SETTLED);
        assertThat(centre.told(second).getFirst().status()).isEqualTo(WireStatus.SETTLED);
        assertThat(centre.reports(first)).doesNotContainAnyElementsOf(centre.reports(second));
        assertThat(play.balance(person)).isEqualTo(140_000_00);
    }

    @Test
    void tellsABatchInOneResultWhenItsLastLineIsDecided() {
        List<CreditTransfer> lines = new ArrayList<>();
        for (int line = 0; line < 200; line++) {
            lines.add(centre.payment(wallet, person, line == 199 ? 1_000_000_00 : 1_00).transfer());
        }
        Asking batch = centre.batch(OrderingCentre.id(), "batch-" + wallet, wallet, lines);

        play.asking().ask(play.control().port(), batch);
        play.deliver();

        Order first = new Order("", "", lines.getFirst().creditor().account(), lines.getFirst());
        Order last = new Order("", "", lines.getFirst().creditor().account(), lines.getLast());
        assertThat(centre.reports(first).getFirst().transactions()).hasSize(150);
        assertThat(centre.reports(last).getFirst().transactions()).hasSize(50);
        assertThat(centre.reports(first).getFirst().groupStatus().orElseThrow().status())
                .isEqualTo(WireStatus.PARTIAL);
        assertThat(centre.told(last).getFirst().reasonCode()).contains("AM04");
        assertThat(play.balance(person)).isEqualTo(199_00);
    }

    @Test
    void countsTheSameBytesOnceHoweverOftenTheyCome() {
        Order order = centre.payment(wallet, person, 1_00);
        Asking bytes = centre.asking(order);

        Answer first = play.asking().ask(play.control().port(), bytes);
        play.deliver();
        Answer second = play.asking().ask(play.control().port(), bytes);
        play.deliver();

        assertThat(second.message()).isEqualTo(first.message());
        assertThat(play.balance(person)).isEqualTo(1_00);
        assertThat(centre.told(order)).hasSize(1);
    }

    @Test
    void refusesOtherContentUnderAMessageId() {
        Order order = centre.payment(wallet, person, 1_00);
        centre.send(order);

        Answer other =
                centre.send(
                        centre.payment(wallet, person, 2_00)
                                .in(order.messageId(), order.groupId()));
        play.deliver();

        assertThat(other.status()).isEqualTo(409);
        assertThat(((MessageReject) other.message()).reasonCode()).isEqualTo("DU01");
        assertThat(play.balance(person)).isEqualTo(1_00);
    }

    @Test
    void executesNothingBeforeItsDate() {
        Order order = conversion(1_00);
        PaymentInitiation today = read(centre.asking(order));
        var group = today.groups().getFirst();
        var tomorrow =
                new PaymentGroup(
                        group.groupId(),
                        group.batchBooking(),
                        group.executionDate().plusDays(1),
                        group.debtor(),
                        group.debtorAgent(),
                        List.of(
                                withTime(
                                        group.transfers().getFirst(),
                                        group.transfers().getFirst().expires().plusDays(2))));
        PaymentInitiation postponed =
                new PaymentInitiation(
                        today.messageId(), today.created(), today.initiator(), List.of(tomorrow));

        play.asking()
                .ask(play.control().port(), play.asking().asking(today.messageId(), postponed));
        play.deliver();
        long sameDay = play.balance(deposit);
        play.pass(Duration.ofDays(1));
        play.deliver();

        assertThat(sameDay).isEqualTo(1_000_000_00);
        assertThat(play.balance(deposit)).isEqualTo(999_999_00);
    }

    private static CreditTransfer withTime(CreditTransfer line, OffsetDateTime expires) {
        return new CreditTransfer(
                line.instructionId(),
                line.endToEndId(),
                line.uetr(),
                line.kind(),
                line.amount(),
                line.creditor(),
                line.creditorAgent(),
                line.purpose(),
                line.remark(),
                expires);
    }

    private Order conversion(long fen) {
        return centre.order(TransferKind.A2W, deposit, wallet, OrderingCentre.CENTRE_NAME, fen);
    }

    private NotifiedEntry entry(String account) {
        Arrival last = play.centre().arrivals(account).getLast();
        return Objects.requireNonNull(last.notice()).entries().getFirst();
    }

    private static PaymentInitiation read(Asking asking) {
        try {
            return (PaymentInitiation) MessageReader.read(asking.body()).message();
        } catch (MessageRefusal e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givesEveryOrderOneBooking() {
        Order one = centre.payment(wallet, person, 1_00);
        Order two = centre.payment(wallet, person, 1_00);
        centre.settle(one);
        centre.settle(two);

        assertThat(UUID.fromString(centre.shown(one).path("bookings").path(0).asString()))
                .isNotEqualTo(
                        UUID.fromString(centre.shown(two).path("bookings").path(0).asString()));
    }
}
