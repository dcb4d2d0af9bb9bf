/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTest {

    private final Play play = Play.shared();

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void movesMoneyFromWalletToWallet() {
        String employer = play.employerWallet(100_000_00);
        String centre = play.centreWallet();

        Answer paid = play.pay(employer, centre, 30_000_00, "单位住房公积金");

        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.text("booking_date"))
                .isEqualTo(play.now().atZone(ChinaTime.ZONE).toLocalDate().toString());
        assertThat(UUID.fromString(paid.text("uetr")).version()).isEqualTo(4);
        assertThat(play.balance(employer)).isEqualTo(70_000_00);
        assertThat(play.balance(centre)).isEqualTo(30_000_00);
    }

    @Test
    void refusesMoreThanThePayerHas() {
        String employer = play.employerWallet(100);
        String centre = play.centreWallet();

        Answer refused = play.pay(employer, centre, 101, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("INSUFFICIENT_BALANCE");
        assertThat(refused.text("detail")).contains("100 fen").contains("101");
        assertThat(play.balance(employer)).isEqualTo(100);
        assertThat(play.wallet(centre).path("last_sequence").asLong()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "-9223372036854775808"})
    void refusesAnAmountThatIsNotPositive(long fen) {
        Answer refused = play.pay(play.employerWallet(100), play.centreWallet(), fen, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("AMOUNT_NOT_POSITIVE");
    }

    @Test
    void refusesAnAmountThatNoMessageCanCarry() {
        Answer refused =
                play.pay(play.employerWallet(100), play.centreWallet(), Long.MAX_VALUE, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("AMOUNT_TOO_LARGE");
    }

    @Test
    void refusesAnUnknownWalletOnEitherSide() {
        String employer = play.employerWallet(100);

        Answer toNobody = play.pay(employer, "0000000000000001", 1, "");
        Answer fromNobody = play.pay("0000000000000001", employer, 1, "");

        assertThat(toNobody.status()).isEqualTo(422);
        assertThat(toNobody.text("code")).isEqualTo("UNKNOWN_WALLET");
        assertThat(toNobody.text("detail")).contains("0000000000000001");
        assertThat(fromNobody.text("code")).isEqualTo("UNKNOWN_WALLET");
        assertThat(play.balance(employer)).isEqualTo(100);
    }

    @Test
    void refusesToPayAWalletFromItself() {
        String employer = play.employerWallet(100);

        Answer refused = play.pay(employer, employer, 1, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("SAME_WALLET");
    }

    @Test
    void refusesARemarkThatNoNoticeCanCarry() {
        String employer = play.employerWallet(100);
        String centre = play.centreWallet();

        Answer tooLong = play.pay(employer, centre, 1, "公".repeat(141));
        Answer control = play.pay(employer, centre, 1, "a\\u0007b");
        Answer longest = play.pay(employer, centre, 1, "公".repeat(140));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text("code")).isEqualTo("TEXT_NOT_SENDABLE");
        assertThat(control.text("code")).isEqualTo("TEXT_NOT_SENDABLE");
        assertThat(longest.status()).isEqualTo(201);
    }

    @Test
    void paysOncePerPaymentId() {
        String employer = play.employerWallet(100);
        String centre = play.centreWallet();
        String order =
                "{'from':'%s','to':'%s','amount_fen':100,'remark':'x','payment_id':'%s'}"
                        .formatted(employer, centre, UUID.randomUUID());

        Answer first = play.control().post("/control/v1/payments", order);
        // The money is spent: only the id can tell that this is the payment that spent it.
        Answer second = play.control().post("/control/v1/payments", order);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(play.balance(centre)).isEqualTo(100);
        assertThat(play.wallet(centre).path("last_sequence").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"99,x", "100,y"})
    void refusesAPaymentIdWithOtherContent(long fen, String remark) {
        String employer = play.employerWallet(1000);
        String centre = play.centreWallet();
        UUID id = UUID.randomUUID();
        String order = "{'from':'%s','to':'%s','amount_fen':%d,'remark':'%s','payment_id':'%s'}";
        play.control()
                .post("/control/v1/payments", order.formatted(employer, centre, 100, "x", id));

        Answer other =
                play.control()
                        .post(
                                "/control/v1/payments",
                                order.formatted(employer, centre, fen, remark, id));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("code")).isEqualTo("PAYMENT_ID_REUSED");
        assertThat(play.balance(centre)).isEqualTo(100);
    }

    @Test
    void keepsEveryFenUnderConcurrentCrossingPayments() throws Exception {
        String left = play.centreWallet();
        String right = play.employerWallet(1_000);
        String third = play.employerWallet(1_000);
        List<String> wallets = List.of(left, right, third);

        List<Answer> answers =
                atOnce(
                        60,
                        number ->
                                play.pay(
                                        wallets.get(number % 3),
                                        wallets.get((number + 1 + number % 2) % 3),
                                        300,
                                        ""));

        assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
        assertThat(answers).anyMatch(answer -> answer.status() == 201);
        assertThat(wallets.stream().mapToLong(play::balance).sum()).isEqualTo(2_000);
        assertThat(wallets).allMatch(wallet -> play.balance(wallet) >= 0);
    }

    @Test
    void spendsTheLastMoneyOnlyOnceUnderConcurrentPayments() throws Exception {
        String centre = play.centreWallet();
        String employer = play.employerWallet(500);

        List<Answer> answers = atOnce(20, _ -> play.pay(employer, centre, 100, ""));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(15);
        assertThat(play.balance(centre)).isEqualTo(500);
        assertThat(play.wallet(centre).path("last_sequence").asLong()).isEqualTo(5);
    }

    @Test
    void paysOncePerPaymentIdUnderConcurrentOrders() throws Exception {
        String centre = play.centreWallet();
        String employer = play.employerWallet(10_000);
        String order =
                "{'from':'%s','to':'%s','amount_fen':100,'payment_id':'%s'}"
                        .formatted(employer, centre, UUID.randomUUID());

        List<Answer> answers = atOnce(20, _ -> play.control().post("/control/v1/payments", order));

        Set<String> bookings = ConcurrentHashMap.newKeySet();
        answers.forEach(answer -> bookings.add(answer.text("booking")));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(bookings).hasSize(1);
        assertThat(play.balance(centre)).isEqualTo(100);
    }

    private static List<Answer> atOnce(int count, java.util.function.IntFunction<Answer> order)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> futures = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                int own = number;
                futures.add(threads.submit(() -> order.apply(own)));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
