/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.settlement.DifferenceRulingRepository.Ruled;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares the statement that is in force for a date with what the centre was told: in sets, so
 * that a date of a million entries takes the same few statements as one of three.
 */
@Repository
class StatementCheckRepository {

    static final String READY =
            """
            select account, booking_date
              from settlement.bank_day_ready
             order by account, booking_date
             limit :limit
            """;

    static final String IS_READY =
            """
            select s.statement_id, s.number, s.opening_fen, s.closing_fen,
                   s.credits + s.debits as entries
              from settlement.bank_day_ready r
              join settlement.statement s
                on s.account = r.account and s.booking_date = r.booking_date
               and s.state = 'IN_FORCE'
             where r.account = :account and r.booking_date = :date
            """;

    // Without numbers of its own a statement stands between the last number before it and the next.
    static final String FINDINGS =
            """
            with day as (
                select s.account, s.booking_date, s.statement_id, s.contradicted, s.opening_fen,
                       s.closing_fen, s.credits, s.credit_fen, s.debits, s.debit_fen, s.last_notice,
                       c.last_number as told_last,
                       coalesce(s.first_notice, c.last_number + 1) as first_number,
                       coalesce(s.last_notice, c.last_number) as last_number
                  from settlement.statement s
                  join settlement.bank_day_event c
                    on c.account = s.account and c.booking_date = s.booking_date
                   and c.event = 'CLOSE'
                 where s.account = :account and s.booking_date = :date and s.state = 'IN_FORCE'
            ), earlier as (
                select s.booking_date, s.closing_fen,
                       coalesce(s.last_notice, c.last_number) as last_number
                  from settlement.statement s
                  join settlement.bank_day_event c
                    on c.account = s.account and c.booking_date = s.booking_date
                   and c.event = 'CLOSE'
                 where s.account = :account and s.booking_date < :date and s.state = 'IN_FORCE'
                 order by s.booking_date desc
                 limit 1
            ), previous as (
                select * from earlier
                 union all
                select null, 0, 0 where not exists (select from earlier)
            ), between_them as (
                select coalesce(sum(case n.direction when 'CREDIT' then n.fen else -n.fen end),
                                0)::bigint as fen
                  from day
                  join previous on true
                  left join settlement.notice n
                    on n.account = day.account and n.sequence > previous.last_number
                   and n.sequence < day.first_number
            ), entry as (
                select e.servicer_reference, e.direction, e.fen, e.movement_code, e.booking_date,
                       e.uetr, case e.direction when 'CREDIT' then e.fen else -e.fen end as signed
                  from settlement.statement_entry e
                  join day using (statement_id)
            ), sums as (
                select count(*) filter (where direction = 'CREDIT') as credits,
                       coalesce(sum(fen) filter (where direction = 'CREDIT'), 0)::bigint
                               as credit_fen,
                       count(*) filter (where direction = 'DEBIT') as debits,
                       coalesce(sum(fen) filter (where direction = 'DEBIT'), 0)::bigint
                               as debit_fen
                  from entry
            ), told as (
                select n.notice_id, n.servicer_reference, n.uetr,
                       case n.direction when 'CREDIT' then n.fen else -n.fen end as signed
                  from settlement.notice n
                  join day on n.account = day.account
                   and n.sequence between day.first_number and day.last_number
            ), pair as (
                select e.servicer_reference, e.signed as stated, e.booking_date as stated_on,
                       e.uetr as stated_uetr, e.movement_code as stated_code,
                       case n.direction when 'CREDIT' then n.fen else -n.fen end as told,
                       n.booking_date as told_on, n.uetr as told_uetr, n.movement_code as told_code
                  from entry e
                  join settlement.notice n
                    on n.account = :account and n.servicer_reference = e.servicer_reference
            )
            select 'OPENING_DIFFERS' as kind, '' as reference,
                   previous.closing_fen + between_them.fen as expected,
                   day.opening_fen as found, null::uuid as order_id
              from day, previous, between_them
             where day.opening_fen <> previous.closing_fen + between_them.fen
             union all
            select 'CLOSING_DIFFERS', '',
                   day.opening_fen + sums.credit_fen - sums.debit_fen, day.closing_fen, null
              from day, sums
             where day.closing_fen <> day.opening_fen + sums.credit_fen - sums.debit_fen
             union all
            select 'TOTALS_DIFFER', '', sums.credit_fen - sums.debit_fen,
                   day.credit_fen - day.debit_fen, null
              from day, sums
             where (day.credit_fen, day.debit_fen) <> (sums.credit_fen, sums.debit_fen)
             union all
            select 'COUNT_DIFFERS', '', sums.credits + sums.debits,
                   day.credits + day.debits, null
              from day, sums
             where (day.credits, day.debits) <> (sums.credits, sums.debits)
             union all
            select 'NUMBERS_DIFFER', 'last', day.told_last, day.last_number, null
              from day
             where day.last_number <> day.told_last
             union all
            select 'NUMBERS_DIFFER', 'first', previous.last_number + 1, day.first_number,
                   null
              from day, previous
             where day.first_number <= previous.last_number
                or previous.booking_date = day.booking_date - 1
                   and day.first_number <> previous.last_number + 1
             union all
            select 'PAGE_CONTRADICTS', '', null, null, null
              from day
             where day.contradicted
             union all
            select 'ENTRY_TWICE', servicer_reference, max(signed), sum(signed)::bigint, null
              from entry
             group by servicer_reference
            having count(*) > 1
             union all
            select 'BANK_ONLY', e.servicer_reference, null, e.signed, null
              from entry e
             where not exists (select
                                 from pair
                                where pair.servicer_reference = e.servicer_reference)
             union all
            select 'CENTRE_ONLY', told.servicer_reference, told.signed, null, o.order_id
              from told
              left join settlement.payment_order o
                on o.uetr = told.uetr
               and told.notice_id in (o.debit_notice, o.credit_notice)
             where not exists (select
                                 from entry e
                                where e.servicer_reference = told.servicer_reference)
             union all
            select 'AMOUNT_DIFFERS', servicer_reference, told, stated, null
              from pair
             where told <> stated
             union all
            select 'DATE_DIFFERS', servicer_reference, null, null, null
              from pair
             where told_on <> stated_on
             union all
            select 'REFERENCE_DIFFERS', servicer_reference, null, null, null
              from pair
             where (told_uetr, told_code) <> (stated_uetr, stated_code)
             union all
            select 'ORDER_WITHOUT_ENTRY', o.order_id::text, -o.fen, null, o.order_id
              from day
              join settlement.payment_order o
                on o.debit_number = day.account and o.state = 'SETTLED'
               and o.debit_notice is null
             where exists (select
                             from settlement.order_event v
                            where v.order_id = o.order_id and v.event = 'SETTLEMENT'
                              and v.to_state = 'SETTLED'
                              and v.bank_date <= day.booking_date)
            """;

    static final String NAME =
            """
            insert into settlement.statement_difference (difference_id, account, booking_date,
                   statement_id, kind, reference, expected, found, order_id, opened_at)
            select distinct on (list.kind, list.reference)
                   list.id, :account::text, :date::date, :statement::uuid, list.kind, list.reference,
                   list.expected, list.found, list.order_id, :at::timestamptz
              from unnest(:ids::uuid[], :kinds::text[], :references::text[], :expecteds::bigint[],
                          :founds::bigint[], :orders::uuid[])
                   as list(id, kind, reference, expected, found, order_id)
             order by list.kind, list.reference
            on conflict do nothing
            returning kind, reference, expected, found, order_id
            """;

    // What was refused stays a difference until a later statement agrees with everything.
    static final String CLOSE_OTHERS =
            """
            update settlement.statement_difference x
               set closed_at = :at
             where x.account = :account and x.booking_date = :date and x.closed_at is null
               and x.kind not in ('EDITION_TWICE', 'MISDATED')
               and not exists (select
                                 from unnest(:kinds::text[], :references::text[])
                                      as list(kind, reference)
                                where list.kind = x.kind and list.reference = x.reference)
            """;

    static final String CLOSE_REFUSED =
            """
            update settlement.statement_difference x
               set closed_at = :at
              from settlement.statement s
             where s.statement_id = x.statement_id and s.state = 'REFUSED'
               and x.account = :account and x.closed_at is null and s.number < :number
            """;

    private final JdbcClient jdbc;
    private final DifferenceRulingRepository rulings;
    private final Ids ids;

    StatementCheckRepository(JdbcClient jdbc, DifferenceRulingRepository rulings, Ids ids) {
        this.jdbc = jdbc;
        this.rulings = rulings;
        this.ids = ids;
    }

    /**
     * The statement that is compared.
     *
     * @param number its number among the account's statements
     * @param entries how many entries it says it has
     */
    record Compared(StatementRef id, long number, long openingFen, long closingFen, long entries) {}

    /**
     * One thing that does not agree.
     *
     * @param reference what tells it from others of its kind; may be empty
     * @param order the order that it contradicts; null where it contradicts none
     */
    record Finding(
            DifferenceKind kind,
            String reference,
            @Nullable Long expected,
            @Nullable Long found,
            @Nullable OrderId order) {

        /** What people decide about when they decide about it. */
        Ruled ruled() {
            return new Ruled(kind, reference, expected, found);
        }
    }

    /** Dates that can be compared now. */
    List<AccountDate> ready(int limit) {
        return jdbc.sql(READY)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new AccountDate(
                                        row.getString("account"),
                                        row.getObject("booking_date", LocalDate.class)))
                .list();
    }

    /** The statement of a date that can be compared now; empty where another has compared it. */
    Optional<Compared> compared(AccountDate date) {
        return on(IS_READY, date)
                .query(
                        (row, _) ->
                                new Compared(
                                        new StatementRef(row.getObject("statement_id", UUID.class)),
                                        row.getLong("number"),
                                        row.getLong("opening_fen"),
                                        row.getLong("closing_fen"),
                                        row.getLong("entries")))
                .optional();
    }

    /** Everything that does not agree about a date and that two people have not explained. */
    List<Finding> findings(AccountDate date) {
        Set<Ruled> explained = Set.copyOf(rulings.of(date));
        return on(FINDINGS, date).query((row, _) -> finding(row)).stream()
                .filter(each -> !explained.contains(each.ruled()))
                .toList();
    }

    /** Names what was found; answers what was not named before. */
    List<Finding> name(AccountDate date, StatementRef statement, List<Finding> found, Instant at) {
        return listed(NAME, date, found)
                .param("statement", statement.value())
                .param("ids", found.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("expecteds", found.stream().map(Finding::expected).toArray(Long[]::new))
                .param("founds", found.stream().map(Finding::found).toArray(Long[]::new))
                .param(
                        "orders",
                        found.stream().map(StatementCheckRepository::order).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> finding(row))
                .list();
    }

    /** Closes what was named of a date and is not so any more. */
    void closeOthers(AccountDate date, List<Finding> found, Instant at) {
        listed(CLOSE_OTHERS, date, found).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** A statement agrees with everything: what was refused before it is over. */
    void closeRefused(String account, long number, Instant at) {
        jdbc.sql(CLOSE_REFUSED)
                .param("account", account)
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec listed(String sql, AccountDate date, List<Finding> found) {
        return on(sql, date)
                .param(
                        "kinds",
                        found.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("references", found.stream().map(Finding::reference).toArray(String[]::new));
    }

    private JdbcClient.StatementSpec on(String sql, AccountDate date) {
        return jdbc.sql(sql).param("account", date.account()).param("date", date.date());
    }

    private static @Nullable UUID order(Finding finding) {
        OrderId order = finding.order();
        return order == null ? null : order.value();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        UUID order = row.getObject("order_id", UUID.class);
        return new Finding(
                DifferenceKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("expected", Long.class),
                row.getObject("found", Long.class),
                order == null ? null : new OrderId(order));
    }
}
