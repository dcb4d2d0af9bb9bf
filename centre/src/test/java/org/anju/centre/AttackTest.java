/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What somebody can do who holds the serving role's own connection to books that real flows have
 * filled: nothing that they would not say. After every attempt all money rows and all definitions
 * are byte for byte what they were.
 */
class AttackTest {

    private static final String NOTHING = "nothing";

    private static BookedCentre centre;
    private static SingleConnectionDataSource superuser;
    private static List<String> tables;
    private static String before;

    @BeforeAll
    static void fill() throws SQLException {
        centre = BookedCentre.filled();
        // The program's own work must not be taken for an attack's.
        centre.program().close();
        DatabaseAccess access = centre.database().superuser();
        superuser =
                new SingleConnectionDataSource(
                        access.url(), access.user(), access.password(), true);
        tables =
                jdbc().sql(
                                """
                                select format('%I.%I', n.nspname, c.relname)
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace
                                 where c.relkind in ('r', 'p') and not c.relispartition
                                   and n.nspname !~ '^(pg_|information_schema)'
                                 order by 1
                                """)
                        .query((row, number) -> row.getString(1))
                        .list();
        before = books(jdbc());
    }

    @AfterAll
    static void close() {
        superuser.destroy();
        centre.close();
    }

    static List<Statements.Row> attacks() {
        return Statements.of("/proof/attacks.sql");
    }

    static List<Statements.Row> ownersActs() {
        return Statements.of("/proof/owner.sql");
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(attacks()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(tables).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void changesNothing(Statements.Row attack) throws SQLException {
        String refusal = tried(attack);
        assertThat(books(jdbc())).as("refused by %s", refusal).isEqualTo(before);
        assertThat(attack.expected()).contains(refusal.split(" ", 2)[0]);
    }

    /** The harness sees each of these: what it calls unchanged has not been changed. */
    @ParameterizedTest
    @MethodSource("ownersActs")
    void goesRedOnWhatTheOwnerMayDo(Statements.Row act) throws SQLException {
        DatabaseAccess access = centre.database().superuser();
        try (Connection connection = connect(access)) {
            for (String statement : act.statements()) {
                execute(connection, statement);
            }
            var open = new SingleConnectionDataSource(connection, true);
            assertThat(books(JdbcClient.create(open))).isNotEqualTo(before);
            connection.rollback();
        }
        assertThat(books(jdbc())).isEqualTo(before);
    }

    /** By which state the server refused the attempt; {@code nothing} where it went through. */
    private static String tried(Statements.Row attack) throws SQLException {
        try (Connection connection = connect(centre.database().access(DatabaseRole.APP))) {
            try {
                for (String statement : attack.statements()) {
                    execute(connection, statement);
                }
                connection.commit();
                return NOTHING;
            } catch (SQLException e) {
                connection.rollback();
                return e.getSQLState() + " " + e.getMessage();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        // Only as plain text does the server get what was written, and several statements at once.
        Connection connection =
                DriverManager.getConnection(
                        access.url() + "?preferQueryMode=simple", access.user(), access.password());
        connection.setAutoCommit(false);
        return connection;
    }

    /** Every row of every table in an order of its own, and every definition and right. */
    private static String books(JdbcClient jdbc) {
        String rows =
                tables.stream()
                        .map(
                                table ->
                                        "select '%s', count(*), md5(string_agg(t::text, '|' order by t::text)) from %s t"
                                                .formatted(table, table))
                        .collect(Collectors.joining(" union all "));
        String definitions =
                """
                 union all
                select 'functions', count(*), md5(string_agg(p::text, '|' order by p.oid))
                  from pg_proc p
                  join pg_namespace n on n.oid = p.pronamespace and n.nspname !~ '^pg_temp'
                 union all
                select 'triggers', count(*), md5(string_agg(t::text, '|' order by t.oid))
                  from pg_trigger t
                 union all
                select 'tables', count(*),
                       md5(string_agg(c.relname || c.relowner || c.relkind::text || coalesce(c.relacl::text, '')
                                      || c.relhastriggers || c.relrowsecurity, '|' order by c.oid))
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_(temp|toast)'
                 union all
                select 'columns', count(*),
                       md5(string_agg(a.attname || coalesce(a.attacl::text, ''), '|'
                                      order by a.attrelid, a.attnum))
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_'
                 union all
                select 'schemas', count(*),
                       md5(string_agg(n.nspname || n.nspowner || coalesce(n.nspacl::text, ''), '|'
                                      order by n.nspname))
                  from pg_namespace n
                 where n.nspname !~ '^pg_'
                """;
        return jdbc
                .sql(rows + definitions)
                .query(
                        (row, number) ->
                                row.getString(1) + " " + row.getLong(2) + " " + row.getString(3))
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static JdbcClient jdbc() {
        return JdbcClient.create(superuser);
    }
}
