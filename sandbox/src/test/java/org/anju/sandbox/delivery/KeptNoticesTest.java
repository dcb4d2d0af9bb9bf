/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.ThrowawayServer;
import org.anju.sandbox.play.Play;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A bank that was used before it knew copies and heartbeats keeps what it had told. */
class KeptNoticesTest {

    private static final String DATABASE = "sandbox_kept";
    private static final String BEFORE = "2026112223.20";

    // As the bank wrote them then; the other tables' guards are not what is looked at here.
    private static final String OLD_ROWS =
            """
            set session_replication_role = replica;
            insert into core.account (number, kind, name, owner, wallet_class, notified_node,
                                      opened_at)
            values ('6200000000000001', 'WALLET', '中心', 'CENTRE', 'CORPORATE', 'C32050', now());
            insert into delivery.notice (message_id, position, notification_id, receiver, account,
                                         sequence, booking, line_no, direction, amount_fen,
                                         definition, body, minted_at)
            overriding system value
            values (repeat('1', 32), 7, repeat('a', 32), 'C32050', '6200000000000001', 1,
                    gen_random_uuid(), 2, 'CREDIT', 100, 'camt.054.001.08', 'one', now()),
                   (repeat('2', 32), 9, repeat('b', 32), 'C32050', '6200000000000001', 2,
                    gen_random_uuid(), 2, 'CREDIT', 200, 'camt.054.001.08', 'two', now());
            insert into delivery.progress (message_id, account, sequence, state, copies, attempts,
                                           next_attempt_at)
            values (repeat('1', 32), '6200000000000001', 1, 'DELIVERED', 1, 1, null),
                   (repeat('2', 32), '6200000000000001', 2, 'PENDING', 1, 0, now());
            insert into delivery.attempt (message_id, number, kind, account, started_at, url,
                                          headers, outcome, finished_at)
            values (repeat('1', 32), 1, 'REGULAR', '6200000000000001', now(), 'x', 'y',
                    'ACKNOWLEDGED', now());
            """;

    @Test
    void keepsItsNoticesTheirProgressAndTheirAttempts() throws SQLException {
        DatabaseAccess bank = Play.newDatabase(DATABASE);
        flyway(bank, BEFORE).migrate();
        DatabaseAccess superuser = ThrowawayServer.shared().superuser(DATABASE);
        try (Connection database = connect(superuser);
                Statement statement = database.createStatement()) {
            statement.execute(OLD_ROWS);
        }

        flyway(bank, "latest").migrate();

        try (Connection database = connect(bank)) {
            assertThat(
                            single(
                                    database,
                                    """
                                    select string_agg(concat_ws(' ', left(message.message_id, 1),
                                                                message.kind, message.sequence,
                                                                convert_from(message.body, 'UTF8'),
                                                                message.position,
                                                                progress.position, progress.kind,
                                                                progress.state),
                                                      ', ' order by message.position)
                                      from delivery.notice
                                      join delivery.message using (message_id)
                                      join delivery.progress using (message_id)
                                    """))
                    .isEqualTo(
                            "1 NOTICE 1 one 7 7 NOTICE DELIVERED,"
                                    + " 2 NOTICE 2 two 9 9 NOTICE PENDING");
            assertThat(single(database, "select string_agg(lane, ',') from delivery.attempt"))
                    .isEqualTo("NOTICE");
            assertThat(
                            single(
                                    database,
                                    "select nextval(pg_get_serial_sequence('delivery.message',"
                                            + " 'position'))"))
                    .isEqualTo("10");
        }
    }

    private static Flyway flyway(DatabaseAccess access, String target) {
        return Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static String single(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
