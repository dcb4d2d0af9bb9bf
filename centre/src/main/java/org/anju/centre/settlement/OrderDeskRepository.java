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
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.GapDesk.IncidentLine;
import org.anju.centre.settlement.OrderView.Fence;
import org.anju.centre.settlement.OrderView.Names;
import org.anju.centre.settlement.OrderView.Sent;
import org.anju.centre.settlement.OrderView.Word;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads orders and all that was said about them, for lists and one by one. */
@Repository
class OrderDeskRepository {

    private static final String FOUND_TAIL =
            """
              from settlement.payment_order o
             where (:state = '' or o.state = :state
                    or :state = 'UNDECIDED' and o.state in (
                           'QUEUED', 'SENDING', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN', 'NOT_FOUND',
                           'SUSPENDED', 'MANUAL')
                    or :state = 'FOR_PEOPLE' and (o.state in ('SUSPENDED', 'MANUAL')
                           or exists (select from settlement.incident i
                                       where i.order_id = o.order_id and i.closed_at is null)))
               and (:account = '' or o.debit_number = :account)
               and (:from::timestamptz is null or o.queued_at >= :from)
               and (:before::timestamptz is null or o.queued_at < :before)
               and (:text = '' or o.creditor_last4 = :text or o.message_id = :text
                    or o.end_to_end_id = :text or o.order_id::text = :text or o.uetr::text = :text)
            """;

    private static final String LINE_HEAD =
            """
            select o.order_id, o.state, o.debit_number, o.kind, o.creditor_name, o.creditor_last4,
                   o.fen, o.leg, o.queued_at, o.expires_at, o.sent_at, o.queries,
                   (select count(*) from settlement.incident i
                     where i.order_id = o.order_id and i.closed_at is null) as incidents
            """;

    static final String TOTALS =
            """
            select count(*) as total, coalesce(sum(o.fen), 0)::bigint as fen
            """
                    + FOUND_TAIL;

    static final String PAGE =
            LINE_HEAD
                    + FOUND_TAIL
                    + """
                     order by o.queued_at desc, o.order_id desc
                     limit :limit offset :offset
                    """;

    static final String FIND =
            LINE_HEAD
                    + """
                      from settlement.payment_order o
                     where o.order_id = :id
                    """;

    static final String NAMES =
            """
            select message_id, end_to_end_id, uetr, retry_of, debit_notice, credit_notice
              from settlement.payment_order
             where order_id = :id
            """;

    static final String WORDS =
            """
            select event, from_state, to_state, conflict, source, code, words, at
              from settlement.order_event
             where order_id = :id
             order by number
             limit 1000
            """;

    static final String SENT =
            """
            select s.purpose, m.message_id, m.definition, m.state, m.attempts, m.problem, m.made_at,
                   coalesce((select a.outcome || rtrim(' ' || a.code)
                               from settlement.recall_answer a
                              where a.recall_message = m.message_id
                              order by a.outcome = 'PENDING', a.came_at desc, a.message_id desc
                              limit 1), '') as answer
              from (select 'ORDER' as purpose, message_id
                      from settlement.payment_order
                     where order_id = :id
                    union all
                    select 'QUERY', message_id
                      from settlement.order_query
                     where order_id = :id
                    union all
                    select 'RECALL', message_id
                      from settlement.order_recall
                     where order_id = :id) s
              join settlement.outgoing_message m using (message_id)
             order by m.made_at, m.message_id
             limit 1000
            """;

    static final String INCIDENTS =
            """
            select incident_id, kind, account, first_number, last_number, message_id, order_id,
                   batch_id, opened_at, due_at, due_at < :now as overdue
              from settlement.incident
             where order_id = :id and closed_at is null
             order by due_at, incident_id
            """;

    // What the bank gave on the paying account and is not here, or is not worked.
    static final String FENCE =
            """
            select o.expires_at < :now as expired,
                   coalesce(o.absent_at > o.expires_at, false) as absent,
                   o.debit_notice is not null or o.credit_notice is not null as told,
                   (select count(*)
                      from settlement.number_gap g
                     where g.account = o.debit_number and g.state <> 'CLOSED')
                   + (select count(*)
                        from settlement.inbound_message m
                       where m.account = o.debit_number
                         and m.state in ('WAITING', 'PARKED', 'DISPUTED')) as missing
              from settlement.payment_order o
             where o.order_id = :id
            """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    OrderDeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrderPage page(OrderFilter filter, Slice slice) {
        List<OrderLine> lines =
                of(PAGE, filter)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> line(row))
                        .list();
        return of(TOTALS, filter)
                .query(
                        (row, _) ->
                                new OrderPage(
                                        row.getLong("total"), Cny.ofFen(row.getLong("fen")), lines))
                .single();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<OrderLine> every(OrderFilter filter) {
        return of(PAGE, filter)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> line(row))
                .stream();
    }

    private StatementSpec of(String sql, OrderFilter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state())
                .param("account", filter.account())
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

    Optional<OrderLine> find(OrderId id) {
        return jdbc.sql(FIND).param("id", id.value()).query((row, _) -> line(row)).optional();
    }

    Names names(OrderId id) {
        return jdbc.sql(NAMES)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Names(
                                        row.getString("message_id"),
                                        row.getString("end_to_end_id"),
                                        row.getObject("uetr", UUID.class),
                                        row.getObject("retry_of", UUID.class),
                                        row.getObject("debit_notice", UUID.class),
                                        row.getObject("credit_notice", UUID.class)))
                .single();
    }

    List<Word> words(OrderId id) {
        return jdbc.sql(WORDS)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Word(
                                        row.getString("event"),
                                        OrderState.valueOf(row.getString("from_state")),
                                        OrderState.valueOf(row.getString("to_state")),
                                        row.getBoolean("conflict"),
                                        row.getString("source"),
                                        row.getString("code"),
                                        row.getString("words"),
                                        at(row, "at")))
                .list();
    }

    List<Sent> sent(OrderId id) {
        return jdbc.sql(SENT)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new Sent(
                                        row.getString("purpose"),
                                        row.getString("message_id"),
                                        row.getString("definition"),
                                        row.getString("state"),
                                        row.getInt("attempts"),
                                        row.getString("problem"),
                                        row.getString("answer"),
                                        at(row, "made_at")))
                .list();
    }

    List<IncidentLine> incidents(OrderId id, Instant now) {
        return jdbc.sql(INCIDENTS)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> GapDeskRepository.incident(row))
                .list();
    }

    Fence fence(OrderId id, Instant now) {
        return jdbc.sql(FENCE)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Fence(
                                        row.getBoolean("expired"),
                                        row.getBoolean("absent"),
                                        row.getBoolean("told"),
                                        row.getLong("missing")))
                .single();
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OrderLine(
                new OrderId(row.getObject("order_id", UUID.class)),
                OrderState.valueOf(row.getString("state")),
                row.getString("debit_number"),
                TransferKind.valueOf(row.getString("kind")),
                CounterpartyName.shown(row.getString("creditor_name")),
                row.getString("creditor_last4"),
                Cny.ofFen(row.getLong("fen")),
                row.getString("leg"),
                at(row, "queued_at"),
                at(row, "expires_at"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getInt("queries"),
                row.getLong("incidents"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
