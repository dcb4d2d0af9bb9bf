/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long somebody else may take for a leg. */
@Repository
class AwaitRepository {

    static final String DUE =
            """
            select case when :sameDay
                        then greatest((:day::date + same_day_by) at time zone 'Asia/Shanghai',
                                      :at::timestamptz + within)
                        else :at::timestamptz + within end as due_at
              from route.await_rule
             where trigger = :trigger and effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    static final String AGAIN =
            """
            select :at::timestamptz + again_after as due_at
              from route.await_rule
             where trigger = :trigger and effective_from <= :day
             order by effective_from desc
             limit 1
            """;

    private final JdbcClient jdbc;

    AwaitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a leg that is awaited from now on is overdue. */
    Instant due(Trigger trigger, boolean sameDay, Instant at) {
        return ofRule(jdbc.sql(DUE).param("sameDay", sameDay), trigger, at);
    }

    /** When a person is asked again about one that is overdue. */
    Instant again(Trigger trigger, Instant at) {
        return ofRule(jdbc.sql(AGAIN), trigger, at);
    }

    private static Instant ofRule(JdbcClient.StatementSpec sql, Trigger trigger, Instant at) {
        return sql.param("trigger", trigger.name())
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
