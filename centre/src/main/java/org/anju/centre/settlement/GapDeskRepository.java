/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.GapDesk.GapLine;
import org.anju.centre.settlement.GapDesk.GapPage;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.centre.settlement.GapDesk.IncidentPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads gaps and incidents for lists. */
@Repository
class GapDeskRepository {

    static final String GAP_TOTALS =
            """
            select count(*) as total, count(*) filter (where state <> 'CLOSED') as open
              from settlement.number_gap
            """;

    static final String GAPS =
            """
            select g.gap_id, g.account, g.first_number, g.last_number, g.missing, g.state, g.found_by,
                   g.seen_at, g.asks, g.next_at, g.closed_at, coalesce(l.state, '') as answer,
                   coalesce(l.problem, '') as problem
              from (select *
                      from settlement.number_gap
                     order by state = 'CLOSED', seen_at desc, first_number desc, gap_id
                     limit :limit offset :offset) g
              left join lateral (
                    select m.state, m.problem
                      from settlement.gap_ask a
                      join settlement.outgoing_message m using (message_id)
                     where a.gap_id = g.gap_id
                     order by a.number desc
                     limit 1) l on true
             order by g.state = 'CLOSED', g.seen_at desc, g.first_number desc, g.gap_id
            """;

    static final String INCIDENT_TOTAL =
            """
            select count(*)
              from settlement.incident
             where closed_at is null
            """;

    static final String INCIDENTS =
            """
            select incident_id, kind, account, first_number, last_number, message_id, order_id,
                   batch_id, opened_at, due_at, due_at < :now as overdue
              from settlement.incident
             where closed_at is null
             order by due_at, incident_id
             limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    GapDeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GapPage gaps(Slice slice) {
        List<GapLine> lines =
                jdbc.sql(GAPS)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> gap(row))
                        .list();
        return jdbc.sql(GAP_TOTALS)
                .query((row, _) -> new GapPage(row.getLong("total"), row.getLong("open"), lines))
                .single();
    }

    IncidentPage incidents(Slice slice, Instant now) {
        List<IncidentLine> lines =
                jdbc.sql(INCIDENTS)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> incident(row))
                        .list();
        return new IncidentPage(jdbc.sql(INCIDENT_TOTAL).query(Long.class).single(), lines);
    }

    private static GapLine gap(ResultSet row) throws SQLException {
        return new GapLine(
                row.getObject("gap_id", UUID.class),
                row.getString("account"),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getLong("missing"),
                GapState.valueOf(row.getString("state")),
                row.getString("found_by"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getInt("asks"),
                row.getString("answer"),
                row.getString("problem"),
                instant(row.getObject("next_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    static IncidentLine incident(ResultSet row) throws SQLException {
        return new IncidentLine(
                row.getObject("incident_id", UUID.class),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getString("message_id"),
                order(row.getObject("order_id", UUID.class)),
                batch(row.getObject("batch_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("overdue"));
    }

    private static @Nullable BatchId batch(@Nullable UUID id) {
        return id == null ? null : new BatchId(id);
    }

    private static @Nullable OrderId order(@Nullable UUID id) {
        return id == null ? null : new OrderId(id);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
