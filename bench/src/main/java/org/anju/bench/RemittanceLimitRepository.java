/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.anju.postgres.DatabaseAccess;
import org.postgresql.PGConnection;

/**
 * The least that a database must do to take a list of employees and book it: the file copied into a
 * table, one detail for everybody, everybody's balance, in one transaction. No check, no price, no
 * evidence, no cipher. Keys and indexes are those of the centre's own tables.
 */
final class RemittanceLimitRepository implements AutoCloseable {

    static final String CREATE =
            """
            create table contributor (
                account_no      text primary key,
                identity_number text not null unique
            );
            create table balance (
                account_no   text   not null,
                control_code text   not null,
                posted_fen   bigint not null default 0,
                held_fen     bigint not null default 0,
                last_seq     bigint not null default 0,
                primary key (account_no, control_code)
            ) with (fillfactor = 50);
            create table detail (
                account_no      text   not null,
                control_code    text   not null,
                seq             bigint not null,
                accounting_date date   not null,
                entry_id        uuid   not null,
                fen             bigint not null,
                balance_fen     bigint not null,
                primary key (account_no, control_code, seq, accounting_date)
            );
            create index detail_by_entry on detail (entry_id);
            create table list (
                remittance_id   uuid not null default current_setting('bench.remittance')::uuid,
                person_name     text not null,
                identity_number text not null,
                base            numeric(18, 2) not null,
                primary key (remittance_id, identity_number)
            );
            create temporary table filling (
                person_name     text not null,
                identity_number text not null,
                base            numeric(18, 2) not null
            )
            """;

    static final String COPY_FILLING = "copy filling from stdin (format csv, header)";

    static final String FILL =
            """
            insert into contributor (account_no, identity_number)
            select 'L' || lpad(row_number() over ()::text, 11, '0'), identity_number
              from filling;
            insert into balance (account_no, control_code)
            select account_no, '201' from contributor
            """;

    static final String VACUUM = "vacuum analyze";

    static final String NEXT =
            "select set_config('bench.remittance', gen_random_uuid()::text, false)";

    static final String COPY_LIST =
            "copy list (person_name, identity_number, base) from stdin (format csv, header)";

    static final String ADD_DETAILS =
            """
            insert into detail (account_no, control_code, seq, accounting_date, entry_id, fen,
                   balance_fen)
            select b.account_no, b.control_code, b.last_seq + 1, current_date, l.remittance_id,
                   (round(l.base * 0.08, 2) * 200)::bigint,
                   b.posted_fen + (round(l.base * 0.08, 2) * 200)::bigint
              from list l
              join contributor c using (identity_number)
              join balance b on b.account_no = c.account_no and b.control_code = '201'
             where l.remittance_id = current_setting('bench.remittance')::uuid
            """;

    static final String UPDATE_BALANCES =
            """
            update balance b
               set posted_fen = b.posted_fen + (round(l.base * 0.08, 2) * 200)::bigint,
                   last_seq = b.last_seq + 1
              from list l
              join contributor c using (identity_number)
             where l.remittance_id = current_setting('bench.remittance')::uuid
               and b.account_no = c.account_no and b.control_code = '201'
            """;

    private final Connection connection;

    private RemittanceLimitRepository(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables and fills them with everybody on a list. */
    static RemittanceLimitRepository filled(DatabaseAccess access, Path list) {
        try {
            RemittanceLimitRepository limit =
                    new RemittanceLimitRepository(ServerRepository.open(access));
            limit.execute(CREATE);
            limit.copy(COPY_FILLING, list);
            limit.execute(FILL);
            limit.execute(VACUUM);
            return limit;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the tables of the limit cannot be made", e);
        }
    }

    /** The seconds in which a list is copied, its details are added and its balances moved. */
    double seconds(Path list) {
        try {
            execute(NEXT);
            long begin = System.nanoTime();
            connection.setAutoCommit(false);
            copy(COPY_LIST, list);
            execute(ADD_DETAILS);
            execute(UPDATE_BALANCES);
            connection.commit();
            double seconds = Alternation.since(begin);
            connection.setAutoCommit(true);
            return seconds;
        } catch (SQLException e) {
            throw new IllegalStateException("the limit cannot be measured", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String statement, Path list) throws SQLException, IOException {
        try (InputStream content = Files.newInputStream(list)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, content);
        }
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the limit's connection does not close", e);
        }
    }
}
