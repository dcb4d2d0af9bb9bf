/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.CounterpartyName;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads items as they stand now, for lists and one by one. */
@Repository
class SuspenseDeskRepository {

    static final String TOTALS =
            """
            select count(*) as items,
                   coalesce(sum(h.fen), 0)::bigint as came,
                   coalesce(sum(h.remaining_fen), 0)::bigint as remaining
              from suspense.held h
              join settlement.arrival n on n.notice_id = h.notice_id
             where (:state = 'ALL' or (h.remaining_fen > 0) = (:state = 'OPEN'))
               and (:control = '' or h.control_code = :control)
               and (:reason = '' or h.reason = :reason)
               and (:employer = '' or (h.control_code = '2190102' and h.subject = :employer))
               and h.remaining_fen between :least and :most
               and h.opened_on <= :before
               and (:text = '' or n.payer_tail = :text or h.meant_number = :text
                    or position(:text in n.payer_name) > 0)
            """;

    static final String PAGE =
            """
            select h.item_id, h.notice_id, h.control_code, h.subject, h.fen, h.remaining_fen,
                   h.reason, h.meant_case, h.meant_number, h.due_fen, h.opened_on, h.opened_at,
                   n.payer_name, n.payer_tail,
                   exists (select from suspense.assignment_item a
                            where a.item_id = h.item_id and a.open) as asked
              from suspense.held h
              join settlement.arrival n on n.notice_id = h.notice_id
             where (:state = 'ALL' or (h.remaining_fen > 0) = (:state = 'OPEN'))
               and (:control = '' or h.control_code = :control)
               and (:reason = '' or h.reason = :reason)
               and (:employer = '' or (h.control_code = '2190102' and h.subject = :employer))
               and h.remaining_fen between :least and :most
               and h.opened_on <= :before
               and (:text = '' or n.payer_tail = :text or h.meant_number = :text
                    or position(:text in n.payer_name) > 0)
             order by h.opened_at desc, h.item_id desc
             limit :limit offset :offset
            """;

    static final String SOME =
            """
            select h.item_id, h.notice_id, h.control_code, h.subject, h.fen, h.remaining_fen,
                   h.reason, h.meant_case, h.meant_number, h.due_fen, h.opened_on, h.opened_at,
                   n.payer_name, n.payer_tail,
                   exists (select from suspense.assignment_item a
                            where a.item_id = h.item_id and a.open) as asked
              from suspense.held h
              join settlement.arrival n on n.notice_id = h.notice_id
             where h.item_id = any (:ids)
            """;

    // What is its employer's, or what nobody's, and not asked for: these can be taken together.
    static final String COMPANIONS =
            """
            select h.item_id, h.notice_id, h.control_code, h.subject, h.fen, h.remaining_fen,
                   h.reason, h.meant_case, h.meant_number, h.due_fen, h.opened_on, h.opened_at,
                   n.payer_name, n.payer_tail, false as asked
              from suspense.held o
              join suspense.held h
                on h.item_id <> o.item_id
               and h.remaining_fen > 0
               and (h.control_code = '2190101' or o.control_code = '2190101'
                    or h.subject = o.subject)
              join settlement.arrival n on n.notice_id = h.notice_id
             where o.item_id = :item
               and not exists (select from suspense.assignment_item a
                                where a.item_id = h.item_id and a.open)
             order by h.opened_at desc, h.item_id desc
             limit 200
            """;

    static final String HISTORY =
            """
            select 'ARRIVED' as kind, i.opened_at as at, null as who, null as who_name, i.fen,
                   coalesce(i.meant_number, '') as case_number, '' as note,
                   null::uuid as assignment_id, f.entry_id, 1 as place
              from suspense.item i
              left join settlement.notice_fate f on f.notice_id = i.notice_id
             where i.item_id = :item
            union all
            select 'PROPOSED', a.made_at, a.maker, a.maker_name, p.fen, a.case_number, a.grounds,
                   a.assignment_id, null, 2
              from suspense.assignment_item p
              join suspense.assignment a using (assignment_id)
             where p.item_id = :item
            union all
            select a.state, a.ended_at, a.ended_by, a.ended_by_name, p.fen, a.case_number,
                   a.end_reason, a.assignment_id, null, 3
              from suspense.assignment_item p
              join suspense.assignment a using (assignment_id)
             where p.item_id = :item and a.state <> 'OPEN'
            union all
            select 'IDENTIFIED', d.identified_at, a.ended_by, a.ended_by_name, d.fen, a.case_number,
                   d.employer_account, a.assignment_id, d.entry_id, 4
              from suspense.identification d
              join suspense.assignment a using (assignment_id)
             where d.item_id = :item
            union all
            select 'ALLOCATED', l.allocated_at, a.ended_by, a.ended_by_name, l.fen, a.case_number,
                   '', a.assignment_id, l.entry_id, 5
              from suspense.allocation l
              join suspense.assignment a using (assignment_id)
             where l.item_id = :item
            union all
            select 'GOES_BACK', r.begun_at, null, null, r.fen, '', '', null, null, 6
              from suspense.refund r
             where r.item_id = :item
            union all
            select case when e.entry_id is null then 'KEPT' else 'REFUNDED' end, e.ended_at, null,
                   null, r.fen, '', '', null, e.entry_id, 7
              from suspense.refund r
              join suspense.refund_end e using (refund_id)
             where r.item_id = :item
             order by at, place
             limit 500
            """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    SuspenseDeskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What all items of a filter come to. */
    record Totals(long items, Cny came, Cny left) {}

    Totals totals(SuspenseFilter filter, LocalDate today) {
        return of(TOTALS, filter, today)
                .query(
                        (row, _) ->
                                new Totals(
                                        row.getLong("items"),
                                        Cny.ofFen(row.getLong("came")),
                                        Cny.ofFen(row.getLong("remaining"))))
                .single();
    }

    List<SuspenseLine> page(SuspenseFilter filter, LocalDate today, Slice slice) {
        return of(PAGE, filter, today)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, _) -> line(row, today))
                .list();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<SuspenseLine> every(SuspenseFilter filter, LocalDate today) {
        return of(PAGE, filter, today)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> line(row, today))
                .stream();
    }

    /** The items of these identifiers that there are, in any order. */
    List<SuspenseLine> some(List<SuspenseItemId> ids, LocalDate today) {
        return jdbc.sql(SOME)
                .param("ids", ids.stream().map(SuspenseItemId::value).toArray(UUID[]::new))
                .query((row, _) -> line(row, today))
                .list();
    }

    Optional<SuspenseLine> find(SuspenseItemId id, LocalDate today) {
        return some(List.of(id), today).stream().findFirst();
    }

    List<SuspenseLine> companions(SuspenseItemId id, LocalDate today) {
        return jdbc.sql(COMPANIONS)
                .param("item", id.value())
                .query((row, _) -> line(row, today))
                .list();
    }

    List<SuspenseStep> history(SuspenseItemId id) {
        return jdbc.sql(HISTORY).param("item", id.value()).query((row, _) -> step(row)).list();
    }

    private StatementSpec of(String sql, SuspenseFilter filter, LocalDate today) {
        ControlAccount control = filter.control();
        DisagreementReason reason = filter.reason();
        return jdbc.sql(sql)
                .param("state", filter.state().name())
                .param("control", control == null ? "" : control.code().value())
                .param("reason", reason == null ? "" : reason.name())
                .param("employer", filter.employer())
                .param("least", filter.least().fen())
                .param("most", filter.most().fen())
                .param("before", today.minusDays(filter.days()))
                .param("text", filter.text());
    }

    private static SuspenseLine line(ResultSet row, LocalDate today) throws SQLException {
        ControlAccount control = control(row.getString("control_code"));
        UUID meant = row.getObject("meant_case", UUID.class);
        LocalDate opened = row.getObject("opened_on", LocalDate.class);
        return new SuspenseLine(
                new SuspenseItemId(row.getObject("item_id", UUID.class)),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                control,
                control == ControlAccount.EMPLOYER_TEMPORARY ? row.getString("subject") : "",
                Cny.ofFen(row.getLong("fen")),
                Cny.ofFen(row.getLong("remaining_fen")),
                DisagreementReason.valueOf(row.getString("reason")),
                meant == null ? null : new CaseReference(meant, row.getString("meant_number")),
                due(row),
                new AccountingDate(opened),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Math.max(0, today.toEpochDay() - opened.toEpochDay()),
                CounterpartyName.shown(row.getString("payer_name")),
                row.getString("payer_tail"),
                row.getBoolean("asked"));
    }

    private static @Nullable Cny due(ResultSet row) throws SQLException {
        long fen = row.getLong("due_fen");
        return row.wasNull() ? null : Cny.ofFen(fen);
    }

    private static SuspenseStep step(ResultSet row) throws SQLException {
        String who = row.getString("who");
        UUID entry = row.getObject("entry_id", UUID.class);
        return new SuspenseStep(
                SuspenseStep.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                who == null ? null : new Actor(who, row.getString("who_name")),
                Cny.ofFen(row.getLong("fen")),
                row.getString("case_number"),
                row.getString("note"),
                row.getObject("assignment_id", UUID.class),
                entry == null ? null : new EntryId(entry));
    }

    private static ControlAccount control(String code) {
        return Arrays.stream(ControlAccount.values())
                .filter(each -> each.code().value().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no control account " + code));
    }
}
