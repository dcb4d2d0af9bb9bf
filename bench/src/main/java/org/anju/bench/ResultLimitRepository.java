/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.anju.postgres.DatabaseAccess;
import org.postgresql.PGConnection;

/**
 * The least that a database must do to take the results of a batch: the rows copied into a staging
 * table, one row for each line that is decided, the batch's totals, in one transaction. No file, no
 * check of who is paid. Keys and references are those of the centre's own tables.
 */
final class ResultLimitRepository implements AutoCloseable {

    static final String CREATE =
            """
            create table batch (
                batch_id      uuid    primary key,
                settled_lines integer not null default 0,
                settled_fen   bigint  not null default 0
            );
            create table batch_line (
                batch_id    uuid    not null references batch,
                number      integer not null,
                line_id     uuid    not null unique,
                uetr        uuid    not null,
                party_name  text    not null,
                sealed      bytea   not null,
                party_index bytea   not null,
                fen         bigint  not null,
                primary key (batch_id, number)
            );
            create table line_result (
                batch_id     uuid    not null,
                number       integer not null,
                source       text    not null,
                settled      boolean not null,
                code         text    not null,
                words        text    not null,
                reference    text    not null,
                booking_date date,
                primary key (batch_id, number),
                foreign key (batch_id, number) references batch_line
            )
            """;

    static final String FILL =
            """
            insert into batch (batch_id) values (current_setting('bench.batch')::uuid);
            insert into batch_line
            select current_setting('bench.batch')::uuid, n, md5(n || ':' || current_setting('bench.batch'))::uuid,
                   gen_random_uuid(), '压测职工' || n, decode(repeat('5a', 70), 'hex'),
                   decode(repeat('5a', 32), 'hex'), 100000 + n
              from generate_series(1, current_setting('bench.lines')::integer) n
            """;

    static final String NEXT = "select set_config('bench.batch', gen_random_uuid()::text, false)";

    static final String STAGE =
            """
            create temporary table staging (
                line_no      integer not null,
                line_id      uuid,
                uetr         uuid    not null,
                status       text    not null,
                code         text    not null,
                words        text    not null,
                reference    text    not null,
                booking_date date,
                fen          bigint,
                party_name   text,
                party_index  bytea
            ) on commit drop
            """;

    static final String LIST =
            """
            copy (select number, line_id, uetr, 'ACSC', '', '', 'BENCH' || number, current_date, fen,
                         party_name, party_index
                    from batch_line
                   where batch_id = current_setting('bench.batch')::uuid
                   order by number) to stdout
            """;

    static final String COPY = "copy staging from stdin";

    static final String ANALYZE = "analyze staging (line_no)";

    // One pass over the lines decides them and counts the batch.
    static final String TAKE =
            """
            with line as materialized (
                select l.number, l.fen, s.code, s.words, s.reference, s.booking_date
                  from staging s
                  join batch_line l on l.batch_id = current_setting('bench.batch')::uuid
                                   and l.line_id = s.line_id
            ), decided as (
                insert into line_result
                select current_setting('bench.batch')::uuid, number, 'bench', true, code, words,
                       reference, booking_date
                  from line
                 order by number
            )
            update batch b
               set settled_lines = t.lines, settled_fen = t.fen
              from (select count(*) as lines, sum(fen) as fen from line) t
             where b.batch_id = current_setting('bench.batch')::uuid
            """;

    // A batch whose rows no plan knows of yet would be joined row by row.
    static final String KNOWN = "analyze batch_line";

    private final Connection connection;

    private ResultLimitRepository(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables. */
    static ResultLimitRepository made(DatabaseAccess access) {
        try {
            ResultLimitRepository limit = new ResultLimitRepository(ServerRepository.open(access));
            limit.execute(CREATE);
            return limit;
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the limit cannot be made", e);
        }
    }

    /** The seconds in which the results of a batch are copied, decided and counted. */
    double seconds(int lines) {
        try {
            execute(NEXT);
            execute("select set_config('bench.lines', '" + lines + "', false)");
            execute(FILL);
            execute(KNOWN);
            byte[] list = list();
            long begin = System.nanoTime();
            connection.setAutoCommit(false);
            execute(STAGE);
            copy(list);
            execute(ANALYZE);
            execute(TAKE);
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

    private byte[] list() throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(LIST, rows);
        return rows.toByteArray();
    }

    private void copy(byte[] list) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(COPY, new ByteArrayInputStream(list));
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
