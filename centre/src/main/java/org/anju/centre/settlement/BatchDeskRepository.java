/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads batches and what happened to them, for lists and one by one. */
@Repository
class BatchDeskRepository {

    private static final String FOUND_TAIL =
            """
              from settlement.payment_batch b
             where (:state = '' or b.state = :state
                    or :state = 'OPEN' and b.state not in ('DONE', 'REFUSED', 'VOID'))
               and (:purpose = '' or b.purpose = :purpose)
               and (:from::timestamptz is null or b.built_at >= :from)
               and (:before::timestamptz is null or b.built_at < :before)
               and (:text = '' or b.message_id = :text or b.group_id = :text
                    or b.batch_id::text = :text or b.leg = :text)
            """;

    private static final String SUMMARY_HEAD =
            """
            select b.batch_id, b.purpose, b.own_number, b.leg, b.batch_booking, b.execution_date,
                   b.expires_at, b.message_id, b.group_id, b.lines, b.fen, b.built_by, b.built_at,
                   b.state, b.problem, b.settled_lines, b.settled_fen, b.refused_lines,
                   b.booked_fen,
                   (select f.frozen_at from settlement.batch_file f
                     where f.batch_id = b.batch_id) as released_at,
                   (select count(*) from settlement.incident i
                     where i.batch_id = b.batch_id and i.closed_at is null) as incidents
            """;

    // Of a batch that was refused as a whole, or taken back, every line is refused.
    static final String TOTALS =
            """
            select count(*) as total, coalesce(sum(b.lines), 0)::bigint as lines,
                   coalesce(sum(b.fen), 0)::bigint as fen,
                   coalesce(sum(b.settled_lines), 0)::bigint as settled,
                   coalesce(sum(b.settled_fen), 0)::bigint as settled_fen,
                   coalesce(sum(case when b.state in ('REFUSED', 'VOID')
                                     then b.lines - b.settled_lines
                                     else b.refused_lines end), 0)::bigint as refused
            """
                    + FOUND_TAIL;

    static final String PAGE =
            SUMMARY_HEAD
                    + FOUND_TAIL
                    + """
                     order by b.built_at desc, b.batch_id desc
                     limit :limit offset :offset
                    """;

    static final String FIND =
            SUMMARY_HEAD
                    + """
                      from settlement.payment_batch b
                     where b.batch_id = :id
                    """;

    // A small result is a message like any other and stands in the inbox; a long one is a file.
    static final String STEPS =
            """
            select 'BUILT' as kind, built_at as at, built_by as subject, '' as outcome, '' as words,
                   lines, fen
              from settlement.payment_batch
             where batch_id = :id
             union all
            select 'RELEASED', frozen_at, released_by, '', 'SM3 ' || digest, 0, 0
              from settlement.batch_file
             where batch_id = :id
             union all
            select 'SENT', started_at, number::text, coalesce(outcome, ''), problem, 0, 0
              from settlement.batch_attempt
             where batch_id = :id
             union all
            select 'ASKED', q.asked_at, q.message_id, m.state, m.problem, 0, 0
              from settlement.batch_query q
              join settlement.outgoing_message m using (message_id)
             where q.batch_id = :id
             union all
            select case state when 'TAKEN' then 'RESULT'
                              when 'WAITING' then 'RESULT_WAITS'
                              else 'RESULT_REFUSED' end,
                   received_at, message_id,
                   case when conflicts > 0 then 'CONFLICT' when unclear > 0 then 'UNCLEAR'
                        else '' end,
                   problem, lines, 0
              from settlement.batch_result
             where batch_id = :id
             union all
            select 'RESULT', m.received_at, r.source, '', '', r.lines, 0
              from (select source, count(*)::integer as lines
                      from settlement.batch_line_result
                     where batch_id = :id
                     group by source) r
              join settlement.inbound_message m on m.message_id = r.source
             union all
            select 'BOOKED', at, notice_id::text, '', '', 0, fen
              from settlement.batch_movement
             where batch_id = :id
             order by at
             limit 1000
            """;

    static final String STRANGE_FILES =
            """
            select 'RESULT_REFUSED' as kind, received_at as at, message_id as subject,
                   '' as outcome, problem as words, 0 as lines, 0 as fen
              from settlement.batch_result
             where state = 'REFUSED' and batch_id is null
             order by received_at desc
             limit 50
            """;

    static final String INCIDENTS =
            """
            select incident_id, kind, account, first_number, last_number, message_id, order_id,
                   batch_id, opened_at, due_at, due_at < :now as overdue
              from settlement.incident
             where batch_id = :id and closed_at is null
             order by due_at, incident_id
            """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    BatchDeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BatchPage page(BatchFilter filter, Slice slice) {
        List<BatchSummary> batches =
                of(PAGE, filter)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> summary(row))
                        .list();
        return of(TOTALS, filter)
                .query((row, _) -> new BatchPage(row.getLong("total"), sums(row), batches))
                .single();
    }

    /** Every batch; read in portions inside a transaction, and to be closed by the caller. */
    Stream<BatchSummary> every(BatchFilter filter) {
        return of(PAGE, filter)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> summary(row))
                .stream();
    }

    private StatementSpec of(String sql, BatchFilter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state())
                .param("purpose", filter.purpose())
                .param("from", begin(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "before",
                        begin(filter.to().map(day -> day.plusDays(1))),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("text", filter.text());
    }

    private static @Nullable OffsetDateTime begin(Optional<LocalDate> day) {
        return day.map(each -> each.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime()).orElse(null);
    }

    Optional<BatchSummary> find(BatchId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> summary(row)).optional();
    }

    List<BatchStep> steps(BatchId id) {
        return jdbc.sql(STEPS).param("id", id.value()).query((row, _) -> step(row)).list();
    }

    List<BatchStep> strangeFiles() {
        return jdbc.sql(STRANGE_FILES).query((row, _) -> step(row)).list();
    }

    List<IncidentLine> incidents(BatchId id, Instant now) {
        return jdbc.sql(INCIDENTS)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> GapDeskRepository.incident(row))
                .list();
    }

    private static BatchPage.Sums sums(ResultSet row) throws SQLException {
        return new BatchPage.Sums(
                row.getLong("lines"),
                Cny.ofFen(row.getLong("fen")),
                row.getLong("settled"),
                Cny.ofFen(row.getLong("settled_fen")),
                row.getLong("refused"));
    }

    private static BatchSummary summary(ResultSet row) throws SQLException {
        BatchRepository.Kept kept = BatchRepository.kept(row);
        OffsetDateTime releasedAt = row.getObject("released_at", OffsetDateTime.class);
        return new BatchSummary(
                kept.batch(),
                kept.builtBy(),
                kept.builtAt(),
                releasedAt == null ? null : releasedAt.toInstant(),
                row.getLong("incidents"));
    }

    private static BatchStep step(ResultSet row) throws SQLException {
        return new BatchStep(
                BatchStep.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("words"),
                row.getInt("lines"),
                Cny.ofFen(row.getLong("fen")));
    }
}
