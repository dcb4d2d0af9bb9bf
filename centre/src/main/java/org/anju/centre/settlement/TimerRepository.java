/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is to be looked at when. */
@Repository
class TimerRepository {

    static final String SET =
            """
            insert into settlement.timer (kind, subject, due_at)
            values (:kind, :subject, :at)
            on conflict (kind, subject) do update
               set due_at = excluded.due_at
            """;

    static final String DUE =
            """
            select kind, subject
              from settlement.timer
             where due_at <= :at
             order by due_at, kind, subject
             limit :limit
               for update skip locked
            """;

    static final String END =
            """
            delete from settlement.timer
             where kind = :kind and subject = :subject
            """;

    private final JdbcClient jdbc;

    TimerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One subject of one kind of work. */
    record Timer(String kind, String subject) {}

    void set(Timer timer, Instant at) {
        named(SET, timer).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** Those whose time has come, held until the transaction ends; what another holds left out. */
    List<Timer> due(Instant at, int limit) {
        return jdbc.sql(DUE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Timer(row.getString("kind"), row.getString("subject")))
                .list();
    }

    void end(Timer timer) {
        named(END, timer).update();
    }

    private JdbcClient.StatementSpec named(String sql, Timer timer) {
        return jdbc.sql(sql).param("kind", timer.kind()).param("subject", timer.subject());
    }
}
