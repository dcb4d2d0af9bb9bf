/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the console orders and reads, as it does it over HTTP. */
class ConsoleOrdersTest {

    private static final String ID = "6f0c2a4e-8f1b-4b43-9d0e-";

    private final Play play = Play.shared();
    private final String payer = play.employerWallet(10_000_000);
    private final String payee = play.centreWallet();

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|123450",
                "1,234.50|123450",
                "' 0.01 '|1",
                "１２３．４５|12345",
                "99999|9999900"
            })
    void readsAnAmountOfYuanAsPeopleTypeIt(String typed, long fen) {
        assertThat(pay(typed, "", 1).status()).isEqualTo(201);
        assertThat(play.balance(payee)).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.005|AMOUNT_MALFORMED",
                "''|AMOUNT_MALFORMED",
                "abc|AMOUNT_MALFORMED",
                "1e3|AMOUNT_MALFORMED",
                "1,23|AMOUNT_MALFORMED",
                "0x10|AMOUNT_MALFORMED",
                "99999999999999999999|AMOUNT_MALFORMED",
                "0|AMOUNT_NOT_POSITIVE",
                "-1|AMOUNT_NOT_POSITIVE",
                "9999999999999999|AMOUNT_TOO_LARGE",
                "200000|INSUFFICIENT_BALANCE"
            })
    void refusesAnAmountThatIsWrongAndMovesNothing(String typed, String code) {
        Answer refused = pay(typed, "", 2);

        assertThat(refused.text("code")).as("%s", refused.body()).isEqualTo(code);
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(play.balance(payer)).isEqualTo(10_000_000);
    }

    @Test
    void refusesAnAmountGivenTwice() {
        Answer refused =
                play.control()
                        .post(
                                "/control/v1/payments",
                                "{'from':'%s','to':'%s','amount_fen':1,'amount_yuan':'0.01'}"
                                        .formatted(payer, payee));

        assertThat(refused.text("code")).isEqualTo("AMOUNT_MALFORMED");
    }

    @Test
    void paysOnceWhereTheButtonIsPressedTwice() {
        Answer first = pay("10", "x", 3);
        Answer second = pay("10", "x", 3);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(play.balance(payee)).isEqualTo(1_000);
        assertThat(pay("11", "x", 3).text("code")).isEqualTo("PAYMENT_ID_REUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999999999999999", "12", "abc"})
    void refusesToPayToAWalletThatIsNotThere(String unknown) {
        Answer refused =
                play.control()
                        .post(
                                "/control/v1/payments",
                                "{'from':'%s','to':'%s','amount_yuan':'1'}"
                                        .formatted(payer, unknown));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isIn("UNKNOWN_WALLET", "WALLET_NUMBER_MALFORMED");
        assertThat(play.control().get("/control/v1/wallets/" + unknown + "/movements").status())
                .isEqualTo(422);
    }

    @Test
    void tellsAScriptInARemarkAsTheTextThatItIs() {
        String script = "<script>alert(1)</script>";
        assertThat(pay("1", script, 4).status()).isEqualTo(201);
        play.deliver();

        JsonNode movement =
                play.control().get("/control/v1/wallets/" + payee + "/movements").body().get(0);
        assertThat(movement.path("remark").asString()).isEqualTo(script);
        String message = play.notices(payee).getFirst().path("message_id").asString();
        assertThat(play.control().get("/control/v1/notices/" + message).text("body"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void tellsTheMovementsOfAWalletNewestFirst() {
        pay("1", "one", 5);
        pay("2.50", "two", 6);

        JsonNode movements =
                play.control().get("/control/v1/wallets/" + payer + "/movements?limit=2").body();

        assertThat(movements).hasSize(2);
        assertThat(movements.get(0).path("number").asLong()).isEqualTo(3);
        assertThat(movements.get(0).path("fen").asLong()).isEqualTo(-250);
        assertThat(movements.get(0).path("balance_after_fen").asLong()).isEqualTo(9_999_650);
        assertThat(movements.get(0).path("other_number").asString()).isEqualTo(payee);
        assertThat(movements.get(0).path("remark").asString()).isEqualTo("two");
        assertThat(movements.get(1).path("remark").asString()).isEqualTo("one");
    }

    @Test
    void tellsAMessageWithWhatWentToAndFro() {
        pay("1", "one", 7);
        play.deliver();
        JsonNode newest = play.control().get("/control/v1/notices?newest=1").body().get(0);
        assertThat(newest.path("account").asString()).isEqualTo(payee);

        Answer message =
                play.control().get("/control/v1/notices/" + newest.path("message_id").asString());

        assertThat(message.text("definition")).isEqualTo("camt.054.001.08");
        assertThat(message.text("body")).contains(payee);
        JsonNode exchange = message.body().path("exchanges").get(0);
        assertThat(exchange.path("outcome").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(exchange.path("regular").asBoolean()).isTrue();
        assertThat(exchange.path("headers").asString()).isNotBlank();
        assertThat(exchange.path("answer_body").asString()).contains("admi.007");
    }

    @Test
    void refusesToTellWhatIsNotThereOrTooMuch() {
        assertThat(play.control().get("/control/v1/notices/none").text("code"))
                .isEqualTo("UNKNOWN_NOTICE");
        assertThat(play.control().get("/control/v1/notices?newest=501").text("code"))
                .isEqualTo("FIELD_OUT_OF_BOUNDS");
        assertThat(
                        play.control()
                                .get("/control/v1/wallets/" + payer + "/movements?limit=0")
                                .text("code"))
                .isEqualTo("FIELD_OUT_OF_BOUNDS");
    }

    /** A new id in each test's wallet, the same in one test where the number is the same. */
    private Answer pay(String yuan, String remark, int id) {
        return play.control()
                .post(
                        "/control/v1/payments",
                        """
                        {'from':'%s','to':'%s','amount_yuan':'%s','remark':'%s','payment_id':'%s'}
                        """
                                .formatted(payer, payee, yuan, remark, minted(id)));
    }

    private String minted(int id) {
        // Wallets are new for each test, and so is the id that ends like the wallet's number.
        String tail = payer.substring(payer.length() - 8);
        return ID + "%04d".formatted(id) + tail;
    }
}
