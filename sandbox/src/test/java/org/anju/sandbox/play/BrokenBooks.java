/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.anju.postgres.DatabaseAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Breaks the books as only a superuser can, who takes the database's own defence away first. All of
 * it happens in a transaction that is rolled back.
 */
public final class BrokenBooks {

    private static final String WITHOUT_CHECKS =
            """
            do $$
            declare
                broken record;
            begin
                for broken in select conrelid::regclass as relation, conname
                                from pg_constraint
                               where contype = 'c' and conrelid::regclass::text
                                     in ('core.line', 'delivery.notice', 'delivery.message',
                                         'delivery.progress', 'statement.statement',
                                         'payment.instruction',
                                         'payment.progress', 'payment.outcome')
                loop
                    execute format('alter table %s drop constraint %I',
                                   broken.relation, broken.conname);
                end loop;
            end
            $$
            """;

    private BrokenBooks() {}

    /** What the look finds after the attack, which must change exactly one row. */
    public static List<String> look(
            DatabaseAccess superuser, String attack, Function<JdbcClient, List<String>> look)
            throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(
                                superuser.url(), superuser.user(), superuser.password());
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(WITHOUT_CHECKS);
            statement.execute("set local session_replication_role = replica");
            assertThat(statement.executeUpdate(attack)).isEqualTo(1);
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(database, true));
            List<String> found = look.apply(client);
            database.rollback();
            return found;
        }
    }
}
