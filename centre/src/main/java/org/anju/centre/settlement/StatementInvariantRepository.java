/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** The queries behind the invariants of statements; each yields one text per row that breaks it. */
final class StatementInvariantRepository {

    // A date that does not agree names why, one that agrees has nothing open.
    static final String DATES_OFF_THEIR_NOTICES =
            ofCheckedDates(
                    """
                    select format('account %s on %s: the bank closes with %s fen, its notices with %s'
                                  || ' fen', account, booking_date, closing_fen, told_fen)
                      from checked
                     where closing_fen <> told_fen and not ruled
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
                    """);

    static final String CLOSINGS_OFF_THE_BOOKS =
            ofCheckedDates(
                    """
                    select format('account %s on %s: the bank closes with %s fen, the books with %s'
                                  || ' fen, ruled are %s fen', t.account, t.booking_date,
                                  t.closing_fen, booked.fen, t.ruled_fen)
                      from last_checked t
                      join settlement.own_account a on a.number = t.account
                     cross join lateral (
                            select coalesce(sum(l.debit_fen - l.credit_fen), 0) as fen
                              from settlement.notice n
                              join settlement.notice_fate f using (notice_id)
                              join ledger.line l
                                on l.entry_id = f.entry_id and l.account_code = a.ledger_account
                             where n.account = t.account and n.sequence <= t.last_number) booked
                     where t.closing_fen <> booked.fen + t.ruled_fen
                    """);

    // What stands between the books and the last checked closing: notices after it, and payments
    // that were booked by their result and are not told yet.
    static final String BOOKS_OFF_THEIR_OPEN_ITEMS =
            ofCheckedDates(
                    """
                    select format('account %s: the books say %s fen; the bank closed %s with %s fen,'
                                  || ' after it came %s fen, not told yet are %s fen, ruled are %s fen',
                                  t.account, books.fen, t.booking_date, t.closing_fen, later.fen,
                                  untold.fen, t.ruled_fen)
                      from last_checked t
                      join settlement.own_account a on a.number = t.account
                     cross join lateral (
                            select coalesce(sum(debit_fen - credit_fen), 0) as fen
                              from ledger.line
                             where account_code = a.ledger_account) books
                     cross join lateral (
                            select coalesce(sum(case n.direction when 'CREDIT' then n.fen
                                                     else -n.fen end), 0) as fen
                              from settlement.notice n
                             where n.account = t.account and n.sequence > t.last_number) later
                     cross join lateral (
                            select coalesce(sum(l.debit_fen - l.credit_fen), 0) as fen
                              from ledger.line l
                              join ledger.entry e using (entry_id)
                             where l.account_code = a.ledger_account
                               and e.idempotency_key like 'order:%'
                               and not exists (select
                                                 from settlement.notice_fate
                                                where entry_id = e.entry_id)) untold
                     where books.fen <> t.closing_fen - t.ruled_fen + later.fen + untold.fen
                    """);

    private StatementInvariantRepository() {}

    /*
     * Checked: each checked date with the closing that follows from its notices since the checked
     * date before it, and whether two people ruled about it. Last checked: the last of each
     * account, with all that was ruled up to it.
     */
    private static String ofCheckedDates(String query) {
        return """
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
        ), checked as (
            select account, booking_date, last_number, closing_fen,
                   closing_before + told.fen as told_fen,
                   exists (select
                             from settlement.difference_ruling r
                            where r.account = stated.account
                              and r.booking_date = stated.booking_date) as ruled
              from stated
             cross join lateral (
                    select coalesce(sum(case n.direction when 'CREDIT' then n.fen
                                             else -n.fen end), 0) as fen
                      from settlement.notice n
                     where n.account = stated.account and n.sequence > last_before
                       and n.sequence <= last_number) told
        ), last_checked as (
            select distinct on (account) account, booking_date, last_number, closing_fen,
                   coalesce(sum(closing_fen - told_fen) filter (where ruled)
                                    over (partition by account), 0) as ruled_fen
              from checked
             order by account, booking_date desc
        )
        """
                + query;
    }
}
