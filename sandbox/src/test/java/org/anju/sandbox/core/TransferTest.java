/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.ReturnInformation;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bank and others start by themselves, and how the centre is told of it. */
class TransferTest {

    private final Play play = Play.shared();
    private String deposit = "";
    private String wallet = "";
    private String loan = "";
    private String person = "";

    @BeforeEach
    void openAccounts() {
        deposit = play.deposit(1_000_00);
        wallet = play.open("苏州市住房公积金管理中心", "CENTRE", "CORPORATE", 500_00);
        loan = play.loanWallet();
        person = play.open("王小明", "PERSON", "PERSONAL_1", 300_00);
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void tellsTheOpeningOfADepositAccountUnderItsOwnScheme() {
        play.deliver();

        AccountNotification notice = newest(deposit);
        assertThat(notice.account().scheme()).isEqualTo(AccountScheme.BANK_ACCOUNT);
        assertThat(notice.sequence()).isEqualTo(1);
        assertThat(notice.entries().getFirst().code()).isEqualTo(MovementCode.WALLET_TO_ACCOUNT_IN);
        assertThat(play.balance(deposit)).isEqualTo(1_000_00);
        assertThat(play.account(deposit).path("kind").asString()).isEqualTo("DEPOSIT");
    }

    @Test
    void convertsByItselfAndTellsBothSidesUnderOneReference() {
        Answer moved = transfer(wallet, deposit, 200_00);
        play.deliver();

        assertThat(moved.status()).isEqualTo(201);
        assertThat(entry(wallet).code()).isEqualTo(MovementCode.WALLET_TO_ACCOUNT_OUT);
        assertThat(entry(deposit).code()).isEqualTo(MovementCode.WALLET_TO_ACCOUNT_IN);
        assertThat(entry(wallet).uetr()).isEqualTo(entry(deposit).uetr());
        assertThat(entry(wallet).uetr().toString()).isEqualTo(moved.text("uetr"));
    }

    @Test
    void tellsEachMovementOfALoanByItsOwnCode() {
        transfer(wallet, loan, 300_00);
        play.deliver();
        assertThat(entry(loan).code()).isEqualTo(MovementCode.WALLET_TO_WALLET_IN);

        transfer(loan, play.employerWallet(0), 100_00);
        play.deliver();
        assertThat(entry(loan).code()).isEqualTo(MovementCode.LOAN_DISBURSEMENT);

        transfer(loan, deposit, 50_00);
        play.deliver();
        assertThat(entry(loan).code()).isEqualTo(MovementCode.LOAN_BACK_OUT);
        assertThat(entry(deposit).code()).isEqualTo(MovementCode.LOAN_BACK_IN);

        play.pay(person, loan, 25_00, "还款");
        play.deliver();
        assertThat(entry(loan).code()).isEqualTo(MovementCode.LOAN_REPAYMENT);

        transfer(loan, wallet, 175_00);
        play.deliver();
        assertThat(entry(loan).code()).isEqualTo(MovementCode.LOAN_SWEEP_OUT);
        assertThat(entry(wallet).code()).isEqualTo(MovementCode.LOAN_SWEEP_IN);
        assertThat(play.balance(loan)).isZero();
    }

    @Test
    void returnsAPaymentDaysLaterUnderAReferenceOfItsOwn() {
        UUID paid = UUID.fromString(transfer(wallet, person, 100_00).text("uetr"));
        play.pass(Duration.ofDays(3));

        Answer back = back("returns", paid);
        play.deliver();

        assertThat(back.status()).isEqualTo(201);
        NotifiedEntry entry = entry(wallet);
        assertThat(entry.code()).isEqualTo(MovementCode.RETURN);
        assertThat(entry.direction()).isEqualTo(Direction.CREDIT);
        assertThat(entry.reversal()).isFalse();
        assertThat(entry.returned()).contains(new ReturnInformation(paid, "AC04"));
        assertThat(entry.uetr()).isNotEqualTo(paid);
        assertThat(play.balance(wallet)).isEqualTo(500_00);
    }

    @Test
    void reversesABookingUnderItsReference() {
        UUID paid = UUID.fromString(play.pay(person, loan, 100_00, "还款").text("uetr"));

        back("reversals", paid);
        play.deliver();

        NotifiedEntry entry = entry(loan);
        assertThat(entry.code()).isEqualTo(MovementCode.REVERSAL);
        assertThat(entry.direction()).isEqualTo(Direction.DEBIT);
        assertThat(entry.reversal()).isTrue();
        assertThat(entry.uetr()).isEqualTo(paid);
        assertThat(entry.returned()).isEmpty();
        assertThat(play.balance(loan)).isZero();
        assertThat(play.balance(person)).isEqualTo(300_00);
    }

    @Test
    void givesMoneyBackOnceAndOnlyWhereThereIsSome() {
        UUID paid = UUID.fromString(transfer(wallet, person, 100_00).text("uetr"));
        Answer first = back("returns", paid);
        UUID returned = UUID.fromString(first.text("uetr"));
        String poor = play.personWallet("PERSONAL_1");
        UUID spent = UUID.fromString(transfer(wallet, poor, 100_00).text("uetr"));
        play.pay(poor, person, 1, "");

        assertThat(back("reversals", paid).text("code")).isEqualTo("ALREADY_GIVEN_BACK");
        assertThat(back("returns", returned).text("code")).isEqualTo("ALREADY_GIVEN_BACK");
        assertThat(back("returns", spent).text("code")).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(back("returns", UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void paysInterestAndTakesFees() {
        charge("interest", 7);
        play.deliver();
        assertThat(entry(wallet).code()).isEqualTo(MovementCode.INTEREST);
        assertThat(entry(wallet).direction()).isEqualTo(Direction.CREDIT);

        charge("fees", 3);
        play.deliver();
        assertThat(entry(wallet).code()).isEqualTo(MovementCode.FEE);
        assertThat(entry(wallet).direction()).isEqualTo(Direction.DEBIT);
        assertThat(play.balance(wallet)).isEqualTo(500_04);
    }

    @Test
    void movesOncePerPaymentId() {
        String order =
                "{'from':'%s','to':'%s','amount_fen':100,'payment_id':'%s'}"
                        .formatted(wallet, deposit, UUID.randomUUID());

        Answer first = play.control().post("/control/v1/transfers", order);
        Answer again = play.control().post("/control/v1/transfers", order);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(play.balance(deposit)).isEqualTo(1_001_00);
    }

    @Test
    void movesNothingBetweenAccountsThatDoNotBelongTogether() {
        assertThat(transfer(deposit, person, 1).text("code")).isEqualTo("TRANSFER_NOT_OFFERED");
        assertThat(transfer(person, deposit, 1).text("code")).isEqualTo("TRANSFER_NOT_OFFERED");
        assertThat(transfer(deposit, loan, 1).text("code")).isEqualTo("TRANSFER_NOT_OFFERED");
        assertThat(transfer(deposit, play.deposit(0), 1).text("code"))
                .isEqualTo("TRANSFER_NOT_OFFERED");
    }

    @Test
    void refusesAnOverdraftOfADepositAccount() {
        assertThat(transfer(deposit, wallet, 1_000_01).text("code"))
                .isEqualTo("INSUFFICIENT_BALANCE");
    }

    @ParameterizedTest
    @CsvSource({"FROZEN,ACCOUNT_FROZEN,ACCOUNT_FROZEN", "RECEIVE_ONLY,ACCOUNT_FROZEN,", "ACTIVE,,"})
    void letsAnAccountDoWhatItsConditionAllows(String condition, String paying, String receiving) {
        condition(person, condition);

        assertCode(transfer(person, wallet, 1), paying);
        assertCode(transfer(wallet, person, 1), receiving);
        condition(person, "ACTIVE");
        assertCode(transfer(person, wallet, 1), null);
    }

    @Test
    void closesAnEmptyAccountForEver() {
        assertThat(condition(person, "CLOSED").text("code")).isEqualTo("ACCOUNT_NOT_EMPTY");
        transfer(person, wallet, 300_00);

        assertThat(condition(person, "CLOSED").status()).isEqualTo(200);
        assertThat(condition(person, "ACTIVE").text("code")).isEqualTo("ACCOUNT_CLOSED");
        assertCode(transfer(wallet, person, 1), "ACCOUNT_CLOSED");
    }

    @ParameterizedTest
    @CsvSource({"123456789", "1234567890123456", "32050A7890", "1234567890123456789012345678901"})
    void opensNoDepositAccountUnderAnotherKindOfNumber(String number) {
        Answer answer =
                play.control()
                        .post(
                                "/control/v1/deposits",
                                "{'number':'%s','name':'某中心'}".formatted(number));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("ACCOUNT_NUMBER_MALFORMED");
    }

    @Test
    void opensNoDepositAccountTwice() {
        assertThat(
                        play.control()
                                .post(
                                        "/control/v1/deposits",
                                        "{'number':'%s','name':'某中心'}".formatted(deposit))
                                .text("code"))
                .isEqualTo("WALLET_EXISTS");
    }

    private static void assertCode(Answer answer, @Nullable String code) {
        if (code == null) {
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        } else {
            assertThat(answer.text("code")).isEqualTo(code);
        }
    }

    private Answer transfer(String from, String to, long fen) {
        return play.control()
                .post(
                        "/control/v1/transfers",
                        "{'from':'%s','to':'%s','amount_fen':%d}".formatted(from, to, fen));
    }

    private Answer back(String way, UUID uetr) {
        return play.control().post("/control/v1/" + way, "{'uetr':'%s'}".formatted(uetr));
    }

    private void charge(String what, long fen) {
        Answer answer =
                play.control()
                        .post(
                                "/control/v1/" + what,
                                "{'account':'%s','amount_fen':%d}".formatted(wallet, fen));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private Answer condition(String account, String condition) {
        return play.control()
                .post(
                        "/control/v1/accounts/" + account + "/condition",
                        "{'condition':'%s','reason':'司法冻结'}".formatted(condition));
    }

    private NotifiedEntry entry(String account) {
        return newest(account).entries().getFirst();
    }

    private AccountNotification newest(String account) {
        return Objects.requireNonNull(play.centre().arrivals(account).getLast().notice());
    }
}
