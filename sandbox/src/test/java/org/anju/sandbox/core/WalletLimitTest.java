/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four classes of personal wallets as the central bank published them, in yuan. */
class WalletLimitTest {

    private final Play play = Play.shared();

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @ParameterizedTest
    @CsvSource({"PERSONAL_2,50000", "PERSONAL_3,5000", "PERSONAL_4,2000"})
    void paysUpToTheClassesLimitAtOnceAndNotAFenMore(String walletClass, long yuan) {
        String person = play.open("张三", "PERSON", walletClass, yuan * 100 + 1);
        String centre = play.centreWallet();

        Answer over = play.pay(person, centre, yuan * 100 + 1, "");
        Answer exact = play.pay(person, centre, yuan * 100, "");

        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text("code")).isEqualTo("OVER_PAYING_LIMIT");
        assertThat(over.text("detail")).contains("at once");
        assertThat(exact.status()).isEqualTo(201);
    }

    @Test
    void paysUpToTheDayLimitAndAgainOnTheNextDay() {
        String person = play.open("李四", "PERSON", "PERSONAL_3", 1_500_000);
        String centre = play.centreWallet();

        Answer first = play.pay(person, centre, 500_000, "");
        Answer second = play.pay(person, centre, 500_000, "");
        Answer third = play.pay(person, centre, 1, "");
        play.pass(Duration.ofDays(1));
        Answer nextDay = play.pay(person, centre, 500_000, "");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(third.text("code")).isEqualTo("OVER_PAYING_LIMIT");
        assertThat(third.text("detail")).contains("in a day");
        assertThat(nextDay.status()).isEqualTo(201);
    }

    @Test
    void paysUpToTheYearLimitOfAnAnonymousWallet() {
        String person = play.open("无名", "PERSON", "PERSONAL_4", 0);
        String centre = play.centreWallet();
        String employer = play.employerWallet(10_000_000);

        for (int day = 0; day < 10; day++) {
            assertThat(play.pay(employer, person, 500_000, "").status()).isEqualTo(201);
            assertThat(play.pay(person, centre, 200_000, "").status()).isEqualTo(201);
            assertThat(play.pay(person, centre, 200_000, "").status()).isEqualTo(201);
            assertThat(play.pay(person, centre, 100_000, "").status()).isEqualTo(201);
            play.pass(Duration.ofDays(1));
        }
        assertThat(play.pay(employer, person, 1, "").status()).isEqualTo(201);
        Answer over = play.pay(person, centre, 1, "");

        assertThat(over.text("code")).isEqualTo("OVER_PAYING_LIMIT");
        assertThat(over.text("detail")).contains("in a year");
    }

    @ParameterizedTest
    @CsvSource({"PERSONAL_2,500000", "PERSONAL_3,20000", "PERSONAL_4,10000"})
    void holdsUpToTheClassesCapAndNotAFenMore(String walletClass, long yuan) {
        String person = play.open("王五", "PERSON", walletClass, yuan * 100 - 1);
        String employer = play.employerWallet(10);

        Answer exact = play.pay(employer, person, 1, "");
        Answer over = play.pay(employer, person, 1, "");

        assertThat(exact.status()).isEqualTo(201);
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text("code")).isEqualTo("OVER_BALANCE_CAP");
    }

    @Test
    void refusesToOpenAWalletWithMoreThanItMayHold() {
        Answer refused =
                play.control()
                        .post(
                                "/control/v1/wallets",
                                """
                                {'number':'7000000000000001','name':'赵六','owner':'PERSON',
                                 'class':'PERSONAL_4','opening_fen':1000001}
                                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("OVER_BALANCE_CAP");
        assertThat(play.control().get("/control/v1/wallets").body().toString())
                .doesNotContain("7000000000000001");
    }

    @Test
    void leavesACorporateWalletToItsAgreement() {
        String employer = play.employerWallet(100_000_000_000L);
        String centre = play.centreWallet();

        assertThat(play.pay(employer, centre, 100_000_000_000L, "").status()).isEqualTo(201);
    }
}
