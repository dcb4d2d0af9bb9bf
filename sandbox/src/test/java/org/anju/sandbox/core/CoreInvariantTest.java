/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.anju.sandbox.play.BrokenBooks;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The invariants of the books are no dead guards: each sees its break. */
class CoreInvariantTest {

    private final Play play = Play.shared();
    private String payeesLine = "";

    @BeforeEach
    void bookAPayment() {
        String booking =
                play.pay(play.employerWallet(100), play.employerWallet(0), 77, "").text("booking");
        payeesLine = " where line_no = 2 and booking = '" + booking + "'";
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void seesMoneyFromNowhere() throws SQLException {
        assertThat(
                        found(
                                "update core.line set balance_after_fen = 78" + payeesLine,
                                CoreInvariantRepository::sumsOtherThanZero))
                .containsExactly("the accounts sum to 1 fen");
    }

    @Test
    void seesABookingThatDoesNotBalance() throws SQLException {
        assertThat(
                        found(
                                "update core.line set fen = 78" + payeesLine,
                                CoreInvariantRepository::unbalancedBookings))
                .singleElement()
                .asString()
                .contains("2 of 2 lines", "sum to 1 fen");
    }

    @Test
    void seesALineThatIsMissing() throws SQLException {
        assertThat(
                        found(
                                "delete from core.line" + payeesLine,
                                CoreInvariantRepository::unbalancedBookings))
                .singleElement()
                .asString()
                .contains("1 of 2 lines", "sum to -77 fen");
    }

    @Test
    void seesABalanceThatIsNotTheSumOfItsLines() throws SQLException {
        assertThat(
                        found(
                                "update core.line set balance_after_fen = 80" + payeesLine,
                                CoreInvariantRepository::brokenChains))
                .singleElement()
                .asString()
                .contains("says 80 fen", "sum to 77");
    }

    @Test
    void seesANegativeWallet() throws SQLException {
        assertThat(
                        found(
                                "update core.line set balance_after_fen = -1" + payeesLine,
                                CoreInvariantRepository::negativeWallets))
                .singleElement()
                .asString()
                .contains("held -1 fen");
    }

    @Test
    void seesAClosedAccountWithMoney() throws SQLException {
        assertThat(
                        found(
                                "insert into core.condition (account, condition, reason, set_at)"
                                        + " select account, 'CLOSED', '', now() from core.line"
                                        + payeesLine,
                                CoreInvariantRepository::closedWithMoney))
                .singleElement()
                .asString()
                .contains("is closed and holds 77 fen");
    }

    @Test
    void seesAReturnOfAnotherAmount() throws SQLException {
        String paid =
                play.pay(play.employerWallet(100), play.employerWallet(0), 5, "").text("uetr");
        String back =
                play.control()
                        .post("/control/v1/returns", "{'uetr':'" + paid + "'}")
                        .text("booking");

        assertThat(
                        found(
                                "update core.line set fen = 6 where line_no = 2 and booking = '"
                                        + back
                                        + "'",
                                CoreInvariantRepository::wrongGivingsBack))
                .singleElement()
                .asString()
                .contains(back);
    }

    private List<String> found(
            String attack, Function<CoreInvariantRepository, List<String>> invariant)
            throws SQLException {
        Function<JdbcClient, List<String>> look =
                client -> invariant.apply(new CoreInvariantRepository(client));
        return BrokenBooks.look(play.superuser(), attack, look);
    }
}
