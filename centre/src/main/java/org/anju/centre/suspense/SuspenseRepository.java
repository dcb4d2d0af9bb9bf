/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anju.centre.suspense.SuspenseService.Held;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuspenseRepository {

    static final String ADD =
            """
            insert into suspense.item (item_id, notice_id, control_code, subject, fen, reason,
                   meant_case, meant_number, due_fen, opened_on, opened_at)
            select item_id, notice_id, control_code, subject, fen, reason, meant_case,
                   meant_number, due_fen, opened_on, :at
              from unnest(:ids::uuid[], :notices::uuid[], :controls::text[], :subjects::text[],
                          :fens::bigint[], :reasons::text[], :meantCases::uuid[],
                          :meantNumbers::text[], :dues::bigint[], :dates::date[])
                   as held (item_id, notice_id, control_code, subject, fen, reason, meant_case,
                            meant_number, due_fen, opened_on)
            """;

    static final String ITEMS_OFF_THEIR_NOTICES =
            """
            select format('item %s of notice %s: %s fen of %s under %s; the notice has %s fen, its entry'
                          || ' books %s fen of %s under %s',
                          coalesce(i.item_id::text, 'none'), coalesce(i.notice_id, n.notice_id),
                          coalesce(i.fen, 0), coalesce(i.subject, '-'),
                          coalesce(i.control_code, '-'), coalesce(n.fen, 0), coalesce(n.booked, 0),
                          coalesce(n.account_no, '-'), coalesce(n.control_code, '-'))
              from suspense.item i
              full join (select n.notice_id, n.fen, d.fen as booked, d.account_no, d.control_code
                           from settlement.notice_fate f
                           join settlement.notice n using (notice_id)
                           left join ledger.detail d using (entry_id)
                          where f.fate = 'SUSPENSE') n on n.notice_id = i.notice_id
             where (i.fen, i.fen, i.subject, i.control_code)
                   is distinct from (n.fen, n.booked, n.account_no, n.control_code)
            """;

    static final String ITEMS_OFF_THE_BOOKS =
            """
            select format('subject %s of account %s: sub-ledger %s fen, items %s fen%s',
                          coalesce(b.account_no, h.subject),
                          coalesce(b.control_code, h.control_code),
                          coalesce(b.posted_fen, 0), coalesce(h.fen, 0),
                          coalesce(': ' || h.items, ''))
              from (select account_no, control_code, posted_fen
                      from ledger.balance
                     where control_code in ('2190101', '2190102')) b
              full join (select control_code, subject, sum(remaining_fen) as fen,
                                string_agg(format('item %s %s fen', item_id, remaining_fen), ', '
                                           order by item_id) as items
                           from suspense.held
                          group by control_code, subject) h
                on h.control_code = b.control_code and h.subject = b.account_no
             where coalesce(b.posted_fen, 0) <> coalesce(h.fen, 0)
            union all
            select format('account %s: general ledger %s fen, items %s fen',
                          c.code, coalesce(g.fen, 0), coalesce(h.fen, 0))
              from ledger.chart_account c
              left join (select account_code, sum(credit_fen - debit_fen) as fen
                           from ledger.line
                          where account_code in ('2190101', '2190102')
                          group by account_code) g on g.account_code = c.code
              left join (select control_code, sum(remaining_fen) as fen
                           from suspense.held
                          group by control_code) h on h.control_code = c.code
             where c.code in ('2190101', '2190102')
               and coalesce(g.fen, 0) <> coalesce(h.fen, 0)
            """;

    // What was taken of items in turn, and the entries that took it.
    static final String TAKEN_OTHERWISE =
            """
            select format('item %s, allocation %s: %s fen of %s fen leave %s fen',
                          a.item_id, a.ordinal, a.fen, a.before_fen, a.remaining_fen)
              from (select a.item_id, a.ordinal, a.fen, a.remaining_fen,
                           coalesce(lag(a.remaining_fen) over turn, i.fen) as before_fen,
                           row_number() over turn as expected
                      from suspense.allocation a
                      join suspense.item i on i.item_id = a.item_id
                    window turn as (partition by a.item_id order by a.ordinal)) a
             where a.remaining_fen <> a.before_fen - a.fen or a.ordinal <> a.expected
            union all
            select format('assignment %s: its items gave %s fen, its entry %s took %s fen',
                          a.assignment_id, g.fen, a.entry_id, d.fen)
              from suspense.assignment a
              left join lateral (select sum(n.fen) as fen
                                   from suspense.allocation n
                                  where n.assignment_id = a.assignment_id
                                    and n.entry_id = a.entry_id) g on true
              left join lateral (select -sum(t.fen) as fen
                                   from ledger.detail t
                                  where t.entry_id = a.entry_id
                                    and t.control_code = '2190102') d on true
             where a.state = 'APPROVED'
               and (g.fen is distinct from a.due_fen or d.fen is distinct from a.due_fen)
            union all
            select format('allocation of item %s: no approved assignment has entry %s',
                          n.item_id, n.entry_id)
              from suspense.allocation n
              left join suspense.assignment a
                on a.assignment_id = n.assignment_id and a.entry_id = n.entry_id
             where a.assignment_id is null
            union all
            select format('identification of item %s: %s fen, its entry %s moved %s fen',
                          i.item_id, i.fen, i.entry_id, d.fen)
              from suspense.identification i
              left join lateral (select sum(t.fen) as fen
                                   from ledger.detail t
                                  where t.entry_id = i.entry_id
                                    and t.control_code = '2190102'
                                    and t.account_no = i.employer_account) d on true
             where d.fen is distinct from i.fen
            """;

    static final String DECIDED_OTHERWISE =
            """
            select format('assignment %s: maker %s, %s by %s, approval %s by %s', a.assignment_id,
                          a.maker, a.state, a.ended_by, p.state, p.checker)
              from suspense.assignment a
              left join staff.approval p
                on p.kind = 'SUSPENSE_ASSIGNMENT' and p.case_id = a.assignment_id::text
             where p.digest is distinct from a.digest
                or p.maker is distinct from a.maker
                or p.state is distinct from replace(a.state, 'OPEN', 'PENDING')
                or (a.state in ('APPROVED', 'REJECTED') and p.checker is distinct from a.ended_by)
                or (a.state = 'APPROVED' and a.ended_by = a.maker)
            """;

    private final JdbcClient jdbc;

    SuspenseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is held, each under an id of its own. */
    void add(List<Held> held, Ids ids, Instant at) {
        jdbc.sql(ADD)
                .param("ids", held.stream().map(_ -> ids.next()).toArray(UUID[]::new))
                .param("notices", uuids(held, each -> each.money().notice().value()))
                .param("controls", texts(held, each -> each.detail().control().code().value()))
                .param("subjects", texts(held, each -> each.detail().subject().value()))
                .param("fens", longs(held, each -> each.detail().fen().fen()))
                .param("reasons", texts(held, each -> each.why().reason().name()))
                .param("meantCases", uuids(held, each -> meant(each, CaseReference::id)))
                .param("meantNumbers", texts(held, each -> meant(each, CaseReference::number)))
                .param("dues", longs(held, SuspenseRepository::due))
                .param(
                        "dates",
                        texts(held, each -> each.money().accountingDate().value().toString()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static <T> @Nullable T meant(Held held, Function<CaseReference, T> part) {
        CaseReference meant = held.why().meant();
        return meant == null ? null : part.apply(meant);
    }

    private static @Nullable Long due(Held held) {
        Cny due = held.why().due();
        return due == null ? null : due.fen();
    }

    private static String[] texts(List<Held> held, Function<Held, @Nullable String> part) {
        return held.stream().map(part).toArray(String[]::new);
    }

    private static Long[] longs(List<Held> held, Function<Held, @Nullable Long> part) {
        return held.stream().map(part).toArray(Long[]::new);
    }

    private static UUID[] uuids(List<Held> held, Function<Held, @Nullable UUID> part) {
        return held.stream().map(part).toArray(UUID[]::new);
    }
}
