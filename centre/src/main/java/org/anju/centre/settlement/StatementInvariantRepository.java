/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** The queries behind the invariants of statements; each yields one text per row that breaks it. */
final class StatementInvariantRepository {

    // Of each checked date: what its notices moved since the checked date before it. A date that
    // does not agree names why, one that agrees has nothing open.
    static final String DATES_OFF_THEIR_NOTICES =
            """
            with stated as (
                select d.account, d.booking_date, s.closing_fen,
                       coalesce(s.last_notice, c.last_number) as last_number,
                       lag(coalesce(s.last_notice, c.last_number), 1, 0::bigint) over dates
                               as last_before,
                       lag(s.closing_fen, 1, 0::bigint) over dates as closing_before
                  from settlement.bank_day d
                  join settlement.statement s
                    on s.account = d.account and s.booking_date = d.booking_date
                   and s.state = 'IN_FORCE'
                  join settlement.bank_day_event c
                    on c.account = d.account and c.booking_date = d.booking_date
                   and c.event = 'CLOSE'
                 where d.state = 'CHECKED'
                window dates as (partition by d.account order by d.booking_date)
            )
            select format('account %s on %s: the bank closes with %s fen, its notices with %s fen',
                          account, booking_date, closing_fen, closing_before + told.fen)
              from stated
             cross join lateral (
                    select coalesce(sum(case n.direction when 'CREDIT' then n.fen else -n.fen end),
                                    0) as fen
                      from settlement.notice n
                     where n.account = stated.account and n.sequence > last_before
                       and n.sequence <= last_number) told
             where closing_fen <> closing_before + told.fen
             union all
            select format('account %s on %s is %s with %s open differences', d.account,
                          d.booking_date, d.state, x.open)
              from settlement.bank_day d
             cross join lateral (
                    select count(*) as open
                      from settlement.statement_difference
                     where account = d.account and booking_date = d.booking_date
                       and closed_at is null) x
             where d.state = 'CHECKED' and x.open > 0 or d.state = 'DIFFERS' and x.open = 0
            """;

    // The last checked date of each account, and what the books say of the notices up to it.
    static final String CLOSINGS_OFF_THE_BOOKS =
            """
            with last as (
                select distinct on (d.account) d.account, d.booking_date, s.closing_fen,
                       coalesce(s.last_notice, c.last_number) as last_number
                  from settlement.bank_day d
                  join settlement.statement s
                    on s.account = d.account and s.booking_date = d.booking_date
                   and s.state = 'IN_FORCE'
                  join settlement.bank_day_event c
                    on c.account = d.account and c.booking_date = d.booking_date
                   and c.event = 'CLOSE'
                 where d.state = 'CHECKED'
                 order by d.account, d.booking_date desc
            )
            select format('account %s on %s: the bank closes with %s fen, the books with %s fen',
                          last.account, last.booking_date, last.closing_fen, booked.fen)
              from last
              join settlement.own_account a on a.number = last.account
             cross join lateral (
                    select coalesce(sum(l.debit_fen - l.credit_fen), 0) as fen
                      from settlement.notice n
                      join settlement.notice_fate f using (notice_id)
                      join ledger.line l
                        on l.entry_id = f.entry_id and l.account_code = a.ledger_account
                     where n.account = last.account and n.sequence <= last.last_number) booked
             where last.closing_fen <> booked.fen
            """;

    // What stands between the books and the last checked closing: notices after it, and payments
    // that were booked by their result and are not told yet.
    static final String BOOKS_OFF_THEIR_OPEN_ITEMS =
            """
            with last as (
                select distinct on (d.account) d.account, d.booking_date, s.closing_fen,
                       coalesce(s.last_notice, c.last_number) as last_number
                  from settlement.bank_day d
                  join settlement.statement s
                    on s.account = d.account and s.booking_date = d.booking_date
                   and s.state = 'IN_FORCE'
                  join settlement.bank_day_event c
                    on c.account = d.account and c.booking_date = d.booking_date
                   and c.event = 'CLOSE'
                 where d.state = 'CHECKED'
                 order by d.account, d.booking_date desc
            )
            select format('account %s: the books say %s fen; the bank closed %s with %s fen, after it'
                          || ' came %s fen, not told yet are %s fen', last.account, books.fen,
                          last.booking_date, last.closing_fen, later.fen, untold.fen)
              from last
              join settlement.own_account a on a.number = last.account
             cross join lateral (
                    select coalesce(sum(debit_fen - credit_fen), 0) as fen
                      from ledger.line
                     where account_code = a.ledger_account) books
             cross join lateral (
                    select coalesce(sum(case n.direction when 'CREDIT' then n.fen else -n.fen end),
                                    0) as fen
                      from settlement.notice n
                     where n.account = last.account and n.sequence > last.last_number) later
             cross join lateral (
                    select coalesce(sum(l.debit_fen - l.credit_fen), 0) as fen
                      from ledger.line l
                      join ledger.entry e using (entry_id)
                     where l.account_code = a.ledger_account
                       and e.idempotency_key like 'order:%'
                       and not exists (select
                                         from settlement.notice_fate
                                        where entry_id = e.entry_id)) untold
             where books.fen <> last.closing_fen + later.fen + untold.fen
            """;

    private StatementInvariantRepository() {}
}
