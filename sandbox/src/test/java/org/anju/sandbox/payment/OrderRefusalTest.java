/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.OrderingCentre;
import org.anju.sandbox.play.OrderingCentre.Order;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why the bank refuses an order: each reason by its code, and no money moved. */
class OrderRefusalTest {

    private static final long IN_WALLET = 50_000_00;

    private final Play play = Play.shared();
    private final OrderingCentre centre = new OrderingCentre(play);
    private String wallet = "";
    private String person = "";

    @BeforeEach
    void openAccounts() {
        wallet = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "CORPORATE", IN_WALLET);
        person = play.personWallet("PERSONAL_3");
        play.deliver();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void refusesADebtorThatIsNotThere() {
        assertRefused(centre.payment("0000000000000001", person, 1), "AC01");
    }

    @Test
    void refusesAnAccountThatIsNotTheSendersOwn() {
        String employer = play.employerWallet(100);
        assertRefused(centre.payment(employer, person, 1), "AG01");
        assertRefused(centre.payment(play.loanWallet(), person, 1), "AG01");
        assertThat(play.balance(employer)).isEqualTo(100);
    }

    @Test
    void refusesTheAccountOfAnotherCentre() {
        String foreign = foreignWallet();
        assertRefused(centre.payment(foreign, person, 1), "AG01");
    }

    @Test
    void refusesACreditorThatIsNotThere() {
        assertRefused(centre.payment(wallet, "0000000000000001", 1), "AC03");
    }

    @Test
    void refusesAClosedAccountOnEitherSide() {
        String empty = play.centreWallet();
        condition(empty, "CLOSED");
        condition(person, "CLOSED");

        assertRefused(centre.payment(empty, play.personWallet("PERSONAL_1"), 1), "AC04");
        assertRefused(centre.payment(wallet, person, 1), "AC04");
    }

    @ParameterizedTest
    @CsvSource({"FROZEN,AC06", "RECEIVE_ONLY,AC06"})
    void refusesADebtorThatMayNotPay(String condition, String code) {
        condition(wallet, condition);

        assertRefused(centre.payment(wallet, person, 1), code);
    }

    @Test
    void refusesAFrozenCreditorAndPaysOneThatOnlyReceives() {
        condition(person, "FROZEN");
        String other = play.personWallet("PERSONAL_1");
        condition(other, "RECEIVE_ONLY");

        assertRefused(centre.payment(wallet, person, 1), "AC06");
        assertThat(centre.settle(centre.payment(wallet, other, 1)).status())
                .isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void refusesAWalletWhoseHolderIsNotIdentified() {
        assertRefused(centre.payment(wallet, play.personWallet("PERSONAL_4"), 1), "AG01");
    }

    @Test
    void convertsOnlyBetweenAccountsOfOneOwner() {
        String deposit = play.deposit(100);

        assertRefused(
                centre.order(TransferKind.A2W, deposit, foreignWallet(), "无锡市住房公积金管理中心", 1),
                "AG03");
        assertRefused(centre.order(TransferKind.A2W, deposit, person, "王小明", 1), "AG03");
        assertThat(play.balance(deposit)).isEqualTo(100);
    }

    @Test
    void refusesACreditorOfAnotherName() {
        assertRefused(centre.order(TransferKind.W2W, wallet, person, "王晓明", 1), "BE01");
    }

    @Test
    void refusesToPayAnAccountFromItself() {
        assertRefused(
                centre.order(TransferKind.W2W, wallet, wallet, OrderingCentre.CENTRE_NAME, 1),
                "AG03");
    }

    @Test
    void refusesMoreThanThereIs() {
        assertRefused(
                centre.payment(wallet, play.personWallet("PERSONAL_1"), IN_WALLET + 1), "AM04");
    }

    @Test
    void refusesMoreThanOneBookingMayCarry() {
        assertRefused(centre.payment(wallet, person, 100_000_000_000_001L), "AM12");
    }

    @ParameterizedTest
    @CsvSource({"per_payment_fen,99", "per_day_fen,199"})
    void refusesMoreThanTheAgreementAllowsUntilTheOperatorLiftsIt(String limit, long fen) {
        centre.settle(centre.payment(wallet, person, 100));
        limits("{'" + limit + "':" + fen + "}");
        Order order = centre.payment(wallet, person, 100);

        assertRefused(order, "AM14");
        limits("{}");

        assertThat(centre.settle(centre.payment(wallet, person, 100)).status())
                .isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void refusesMoreThanThePayersClassAllows() {
        String small = play.open(OrderingCentre.CENTRE_NAME, "CENTRE", "PERSONAL_3", 10_000_00);

        assertRefused(centre.payment(small, play.personWallet("PERSONAL_1"), 5_000_01), "AM13");
    }

    @Test
    void refusesMoreThanThePayeesClassMayHold() {
        assertRefused(centre.payment(wallet, person, 20_000_01), "AM02");
        assertThat(centre.settle(centre.payment(wallet, person, 20_000_00)).status())
                .isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void refusesAnOrderWhoseTimeIsOver() {
        Order order =
                centre.order(
                        TransferKind.W2W,
                        wallet,
                        person,
                        "王小明",
                        1,
                        play.now().plusSeconds(30).atZone(ChinaTime.ZONE).toOffsetDateTime());
        centre.send(order);
        play.pass(Duration.ofSeconds(31));
        play.deliver();

        assertThat(centre.told(order).getFirst().reasonCode()).contains("TM01");
        assertThat(play.balance(person)).isZero();
    }

    @Test
    void executesAnOrderAtTheLastMomentOfItsTime() {
        Order order =
                centre.order(
                        TransferKind.W2W,
                        wallet,
                        person,
                        "王小明",
                        1,
                        play.now().plusSeconds(30).atZone(ChinaTime.ZONE).toOffsetDateTime());
        centre.send(order);
        play.pass(Duration.ofSeconds(30));
        play.deliver();

        assertThat(centre.told(order).getFirst().status()).isEqualTo(WireStatus.SETTLED);
    }

    @Test
    void refusesAnEndToEndIdThatStandsUntilItsOrderIsRefused() {
        Order tooMuch = centre.payment(wallet, play.personWallet("PERSONAL_1"), IN_WALLET + 1);
        Order waiting = again(tooMuch);
        centre.send(tooMuch);
        centre.send(waiting);
        play.deliver();
        Order free =
                again(centre.payment(wallet, person, 5))
                        .named(
                                OrderingCentre.id(),
                                tooMuch.transfer().endToEndId(),
                                UUID.randomUUID());
        TransactionStatus paid = centre.settle(free);
        Order paidAgain =
                again(free)
                        .named(
                                OrderingCentre.id(),
                                free.transfer().endToEndId(),
                                UUID.randomUUID());

        assertThat(centre.told(tooMuch).getFirst().reasonCode()).contains("AM04");
        assertThat(centre.told(waiting).getFirst().reasonCode()).contains("DU04");
        assertThat(paid.status()).isEqualTo(WireStatus.SETTLED);
        assertRefused(paidAgain, "DU04");
        assertThat(play.balance(person)).isEqualTo(5);
    }

    @Test
    void refusesEachOfTheOtherNamesASecondTime() {
        Order first = centre.payment(wallet, person, 1);
        centre.settle(first);
        Order second = centre.payment(wallet, person, 2);

        assertRefused(second.in(OrderingCentre.id(), first.groupId()), "DU02");
        assertRefused(
                fresh().named(OrderingCentre.id(), OrderingCentre.id(), first.uetr()),
                Optional.of("DU03"));
        assertRefused(
                fresh().named(
                                first.transfer().instructionId(),
                                OrderingCentre.id(),
                                UUID.randomUUID()),
                "DU05");
        assertThat(play.balance(person)).isEqualTo(1);
    }

    private Order fresh() {
        return centre.payment(wallet, person, 1);
    }

    /** The same end-to-end id under new names. */
    private static Order again(Order order) {
        return order.in(OrderingCentre.id(), OrderingCentre.id())
                .named(OrderingCentre.id(), order.transfer().endToEndId(), UUID.randomUUID());
    }

    /** Where a UETR stands twice, its newest result is the one of the repetition. */
    private void assertRefused(Order order, Optional<String> code) {
        centre.send(order);
        play.deliver();
        assertThat(centre.told(order).getLast().reasonCode()).isEqualTo(code);
    }

    private void assertRefused(Order order, String code) {
        long before = play.balance(wallet);

        TransactionStatus told = centre.settle(order);

        assertThat(told.status()).isEqualTo(WireStatus.REJECTED);
        assertThat(told.reasonCode()).contains(code);
        assertThat(told.accountServicerReference()).isEmpty();
        assertThat(play.balance(wallet)).isEqualTo(before);
    }

    private String foreignWallet() {
        return play.open("无锡市住房公积金管理中心", ListeningCentre.OTHER_NODE);
    }

    private void condition(String account, String condition) {
        assertThat(
                        play.control()
                                .post(
                                        "/control/v1/accounts/" + account + "/condition",
                                        "{'condition':'%s','reason':'测试'}".formatted(condition))
                                .status())
                .isEqualTo(200);
    }

    private void limits(String json) {
        assertThat(play.control().post("/control/v1/accounts/" + wallet + "/limits", json).status())
                .isEqualTo(200);
    }
}
