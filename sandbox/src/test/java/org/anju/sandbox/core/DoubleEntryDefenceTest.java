/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.anju.postgres.DatabaseAccess;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the books by raw SQL with the very role that serves them. */
class DoubleEntryDefenceTest {

    private final Play play = Play.shared();
    private String employer = "";
    private String other = "";
    private String centre = "";

    @BeforeEach
    void openWallets() {
        employer = play.employerWallet(1_000);
        other = play.employerWallet(0);
        centre = play.centreWallet();
    }

    @AfterEach
    void everythingStillHolds() {
        play.settle();
        assertThat(play.balance(employer)).isEqualTo(1_000);
        assertThat(play.balance(other)).isZero();
        assertThat(play.balance(centre)).isZero();
    }

    @Test
    void acceptsABookingThatIsRight() throws SQLException {
        try (Connection database = connect()) {
            database.setAutoCommit(false);
            insertBooking(database, UUID.randomUUID(), 2, payment(1_000, -100, 0, 100));
            execute(database, "set constraints all immediate");
            database.rollback();
        }
    }

    @Test
    void refusesLinesThatDoNotSumToZero() {
        assertRefused("do not sum to zero", 2, payment(1_000, -100, 0, 101));
    }

    @Test
    void refusesALineAlone() {
        assertRefused("not all of them", 2, line(1, employer, 2, 1_000, -100));
    }

    @Test
    void refusesANegativeBalance() {
        assertRefused("check", 2, payment(1_000, -1_001, 0, 1_001));
    }

    @Test
    void refusesALineThatDoesNotStartWhereTheLastOneEnded() {
        assertRefused("foreign key", 2, payment(5_000, -2_000, 0, 2_000));
    }

    @Test
    void refusesASecondLineWithOneNumberOnAnAccount() {
        assertRefused(
                "unique",
                2,
                line(1, employer, 2, 1_000, -100) + ", " + line(2, employer, 1, 0, 100));
    }

    @Test
    void refusesToCallAWalletTheIssuance() {
        String claim = line(1, employer, 2, 1_000, -2_000).replace("false", "true");

        assertRefused("foreign key", 2, claim + ", " + line(2, other, 1, 0, 2_000));
    }

    @Test
    void refusesABookingWithoutLines() {
        assertThatThrownBy(
                        () -> {
                            try (Connection database = connect()) {
                                execute(database, booking(UUID.randomUUID(), 2));
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("has no lines");
    }

    @Test
    void refusesFurtherLinesForABookingThatStands() throws SQLException {
        UUID standing = UUID.fromString(single("select booking from core.line limit 1"));

        assertThatThrownBy(
                        () -> {
                            try (Connection database = connect()) {
                                execute(database, lines(standing, moreLines()));
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not all of them");
    }

    @Test
    void refusesToChangeOrDeleteWhatIsWritten() {
        for (String attack :
                new String[] {
                    "update core.line set fen = fen + 1",
                    "delete from core.line",
                    "truncate core.line cascade",
                    "update core.booking set remark = ''",
                    "delete from core.booking",
                    "update core.account set name = 'x'",
                    "delete from core.account",
                    "update delivery.notice set amount_fen = 1",
                    "delete from delivery.notice",
                    "update delivery.message set body = ''",
                    "delete from delivery.message",
                    "update delivery.request set to_sequence = 9",
                    "delete from reception.message",
                    "update reception.message set body = ''",
                    "delete from reception.refused"
                }) {
            assertThatThrownBy(
                            () -> {
                                try (Connection database = connect()) {
                                    execute(database, attack);
                                }
                            })
                    .as(attack)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void refusesToMoveACentresMoneyWithoutANotice() {
        assertThatThrownBy(
                        () -> {
                            try (Connection database = connect()) {
                                database.setAutoCommit(false);
                                insertBooking(
                                        database,
                                        UUID.randomUUID(),
                                        2,
                                        line(1, employer, 2, 1_000, -100)
                                                + ", "
                                                + line(2, centre, 1, 0, 100));
                                database.commit();
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("has no notice");
    }

    @Test
    void refusesAGapInTheNumbersOfNotices() {
        assertThatThrownBy(
                        () -> {
                            try (Connection database = connect()) {
                                database.setAutoCommit(false);
                                UUID booking = UUID.randomUUID();
                                insertBooking(
                                        database,
                                        booking,
                                        2,
                                        line(1, employer, 2, 1_000, -100)
                                                + ", "
                                                + line(2, centre, 1, 0, 100));
                                execute(database, notice(booking, 2));
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("previous_sequence");
    }

    private void assertRefused(String why, int lineCount, String lines) {
        assertThatThrownBy(
                        () -> {
                            try (Connection database = connect()) {
                                database.setAutoCommit(false);
                                insertBooking(database, UUID.randomUUID(), lineCount, lines);
                                database.commit();
                            }
                        })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private String payment(long payerBefore, long payerFen, long payeeBefore, long payeeFen) {
        return line(1, employer, 2, payerBefore, payerFen)
                + ", "
                + line(2, other, 1, payeeBefore, payeeFen);
    }

    private String moreLines() {
        return line(3, employer, 2, 1_000, -100) + ", " + line(4, other, 1, 0, 100);
    }

    private static String line(int number, String account, int version, long before, long fen) {
        return "(:booking, %d, '%s', false, %d, %d, %d, %d)"
                .formatted(number, account, version, before, fen, before + fen);
    }

    private static void insertBooking(Connection database, UUID id, int lineCount, String lines)
            throws SQLException {
        execute(database, booking(id, lineCount));
        execute(database, lines(id, lines));
    }

    private static String booking(UUID id, int lineCount) {
        return """
        insert into core.booking
            (id, kind, uetr, booking_date, booked_at, remark, line_count)
        values ('%s', 'PAYMENT', '%s', '2026-01-05', now(), '', %d)
        """
                .formatted(id, UUID.randomUUID(), lineCount);
    }

    private static String lines(UUID booking, String lines) {
        return """
        insert into core.line
            (booking, line_no, account, may_go_negative, version, balance_before_fen, fen,
             balance_after_fen)
        values %s
        """
                .formatted(lines.replace(":booking", "'" + booking + "'"));
    }

    private String notice(UUID booking, int sequence) {
        return """
        with message as (
            insert into delivery.message
                (message_id, kind, receiver, account, sequence, definition, body, minted_at)
            values (md5('%1$s'), 'NOTICE', 'C32050', '%2$s', %3$d, 'camt.054.001.08', '', now())
        )
        insert into delivery.notice
            (message_id, notification_id, account, sequence, booking, line_no, direction,
             amount_fen)
        values (md5('%1$s'), md5('x%1$s'), '%2$s', %3$d, '%1$s', 2, 'CREDIT', 100)
        """
                .formatted(booking, centre, sequence);
    }

    private String single(String query) throws SQLException {
        try (Connection database = connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAccess access = play.database();
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
