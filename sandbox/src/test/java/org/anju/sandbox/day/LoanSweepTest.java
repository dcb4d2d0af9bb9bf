/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.RequestedReport;
import org.anju.kernel.Cny;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the cut of a date the bank clears its loan wallets to the centre that they serve. */
class LoanSweepTest {

    private final Play play = Play.ofDays();
    private final BankDays days = new BankDays(play);
    private LocalDate date = LocalDate.MIN;
    private String loan = "";
    private String centre = "";
    private String deposit = "";

    @BeforeEach
    void openAccounts() {
        date = days.nextMorning();
        loan = play.loanWallet();
        centre = play.centreWallet();
        deposit = play.deposit(1_000);
        String borrower = play.open("王小明", "PERSON", "PERSONAL_1", 5_000_000);
        assertThat(play.pay(borrower, loan, 4_003_40, "还款").status()).isEqualTo(201);
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void goesOnToTheDepositAccountOnTheSameDate() {
        sweepTo(deposit);

        days.close(date);
        play.deliver();

        assertThat(play.balance(loan)).isZero();
        assertThat(play.balance(centre)).isZero();
        assertThat(balanceOf(AccountId.bankAccount(deposit))).isEqualTo(Cny.parseYuan("4013.40"));
        assertThat(closing(loan)).isEqualTo(Cny.ZERO);
        assertThat(closing(deposit)).isEqualTo(Cny.parseYuan("4013.40"));
    }

    @Test
    void staysInTheCentresWalletWhereNoDepositAccountIsAgreed() {
        sweepTo(null);

        days.order("cut", date);

        assertThat(play.balance(loan)).isZero();
        assertThat(play.balance(centre)).isEqualTo(4_003_40);
    }

    @Test
    void isLeftOutWhereNothingIsAgreed() {
        days.close(date);

        assertThat(play.balance(loan)).isEqualTo(4_003_40);
    }

    @Test
    void doesNotKeepTheDayFromEndingWhereTheWalletIsFrozen() {
        sweepTo(deposit);
        Answer frozen =
                play.control()
                        .post(
                                "/control/v1/accounts/" + centre + "/condition",
                                "{'condition':'FROZEN'}");
        assertThat(frozen.status()).as("%s", frozen.body()).isEqualTo(200);

        days.close(date);

        assertThat(play.balance(loan)).isEqualTo(4_003_40);
    }

    @Test
    void goesToNobodyElse() {
        Answer refused =
                play.control()
                        .post(
                                "/control/v1/day/sweeps",
                                "{'loan_wallet':'%s','wallet':'%s'}".formatted(centre, loan));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("SWEEP_MISMATCH");
    }

    private void sweepTo(@Nullable String account) {
        Answer answer =
                play.control()
                        .post(
                                "/control/v1/day/sweeps",
                                account == null
                                        ? "{'loan_wallet':'%s','wallet':'%s'}"
                                                .formatted(loan, centre)
                                        : "{'loan_wallet':'%s','wallet':'%s','deposit':'%s'}"
                                                .formatted(loan, centre, account));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    /** Asked for over the bank link. */
    private Cny balanceOf(AccountId account) {
        assertThat(days.ask(account, new RequestedReport.Balance()).status()).isEqualTo(200);
        play.deliver();
        BalanceReport told = days.told(BalanceReport.class).getLast();
        assertThat(told.account()).isEqualTo(account);
        assertThat(told.available()).isEqualTo(told.booked());
        assertThat(told.bookingDate()).isEqualTo(date.plusDays(1));
        assertThat(told.lastSequence()).isEqualTo(2);
        return told.booked();
    }

    private Cny closing(String account) {
        List<AccountStatement> told =
                days.told(AccountStatement.class).stream()
                        .filter(page -> page.head().account().number().equals(account))
                        .toList();
        assertThat(told).hasSize(1);
        return told.getFirst().head().closing();
    }
}
