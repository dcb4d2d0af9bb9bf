/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.BrokenBooks;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The invariants of the statements are no dead guards: each sees its break. */
class StatementInvariantTest {

    private final Play play = Play.ofDays();
    private final BankDays days = new BankDays(play);
    private String ofTheStatement = "";

    @BeforeEach
    void closeTwoDates() {
        LocalDate date = days.nextMorning();
        String employer = play.employerWallet(1_000);
        String centre = play.centreWallet();
        play.pay(employer, centre, 7, "");
        days.close(date);
        LocalDate next = days.nextMorning();
        play.pay(employer, centre, 8, "");
        days.close(next);
        ofTheStatement = " where account = '%s' and booking_date = '%s'".formatted(centre, date);
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void seeAnOpeningThatTheBooksDoNotSay() throws SQLException {
        assertThat(
                        found(
                                "update statement.statement set opening_fen = 1" + ofTheStatement,
                                StatementInvariantRepository::otherFigures))
                .singleElement()
                .asString()
                .contains("says 1 to 7 fen, the books say 0 to 7");
    }

    @Test
    void seeANoticeOfAnotherDate() throws SQLException {
        assertThat(
                        found(
                                "update statement.statement set last_notice = 2" + ofTheStatement,
                                StatementInvariantRepository::otherNotices))
                .singleElement()
                .asString()
                .contains("names notice 2");
    }

    @Test
    void seeADayThatDoesNotFollow() throws SQLException {
        assertThat(
                        found(
                                "update statement.statement set closing_fen = 9" + ofTheStatement,
                                StatementInvariantRepository::brokenRows))
                .singleElement()
                .asString()
                .contains("opens with 7 fen, the one before it closed with 9");
    }

    @Test
    void seeAPageThatIsGone() throws SQLException {
        assertThat(
                        found(
                                "delete from statement.page where statement_id = (select"
                                        + " statement_id from statement.statement"
                                        + ofTheStatement
                                        + ")",
                                StatementInvariantRepository::missingPages))
                .singleElement()
                .asString()
                .contains("has 0 of 1 pages");
    }

    private List<String> found(
            String attack, Function<StatementInvariantRepository, List<String>> look)
            throws SQLException {
        return BrokenBooks.look(
                play.superuser(),
                attack,
                database -> look.apply(new StatementInvariantRepository(database)));
    }
}
