/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** The queries behind the invariants of routes; each yields one text per row that breaks it. */
final class RouteInvariantRepository {

    static final String TRANSIT_OFF_ITS_HALVES =
            """
            select format('account %s: books %s fen, halves of transfers %s fen',
                          coalesce(l.code, h.code), coalesce(l.fen, 0), coalesce(h.fen, 0))
              from (select account_code as code, sum(debit_fen - credit_fen) as fen
                      from ledger.line
                     where account_code in ('1010801', '1010802', '1010805', '1010806')
                     group by account_code) l
              full join (select transit_code as code,
                                sum(case when arrived then -fen else fen end) as fen
                           from route.half
                          group by transit_code) h using (code)
             where coalesce(l.fen, 0) <> coalesce(h.fen, 0)
            """;

    static final String HALVES_OFF_THEIR_WALK =
            """
            select format('walk %s, leg %s: half of %s fen booked by entry %s, the walk is of %s fen'
                          || ' and the entry says %s fen', h.walk_id, h.leg, h.fen, h.entry_id,
                          coalesce(v.fen, w.fen), coalesce(l.fen, 0))
              from route.half h
              join route.walk w using (walk_id)
              left join route.arrival v using (walk_id)
              left join lateral (
                    select sum(debit_fen - credit_fen) as fen
                      from ledger.line
                     where entry_id = h.entry_id and accounting_date = h.accounting_date
                       and account_code = h.transit_code) l on true
             where h.fen <> coalesce(v.fen, w.fen)
                or l.fen is distinct from case when h.arrived then -h.fen else h.fen end
            """;

    static final String HALVES_ALONE_TOO_LONG =
            """
            select format('walk %s, leg %s, reference %s: %s fen %s on %s, the other half is missing',
                          h.walk_id, h.leg, h.uetr, h.fen,
                          case when h.arrived then 'came' else 'left' end, h.accounting_date)
              from route.half h
             where not exists (select from route.half o
                                where o.walk_id = h.walk_id and o.leg = h.leg and o.uetr = h.uetr
                                  and o.undone = h.undone and o.arrived <> h.arrived)
               and h.accounting_date < (select max(day) from calendar.accounting_day
                                         where state <> 'OPEN')
            """;

    static final String PAYMENTS_OFF_THEIR_ENTRY =
            """
            select format('walk %s: order %s of %s fen is booked by entry %s with %s fen', a.walk_id,
                          a.order_id, a.fen, e.entry_id, coalesce(l.fen, 0))
              from route.attempt a
              join route.attempt_end e using (order_id)
              join settlement.own_account o on o.number = a.debit_account
              left join lateral (
                    select sum(credit_fen - debit_fen) as fen
                      from ledger.line
                     where entry_id = e.entry_id and account_code = o.ledger_account) l on true
             where e.entry_id is not null and l.fen is distinct from a.fen
            """;

    static final String STATES_OFF_THEIR_ORDERS =
            """
            select format('walk %s, leg %s is %s, its last order %s', l.walk_id, l.leg, l.state,
                          case when a.order_id is null then 'was never made'
                               when e.order_id is null then 'has not ended'
                               when e.settled then 'has settled'
                               else 'was refused' end)
              from route.leg l
              join lateral (select order_id
                              from route.attempt
                             where walk_id = l.walk_id and leg = l.leg
                             order by ordinal desc
                             limit 1) a on true
              left join route.attempt_end e using (order_id)
             where (l.state in ('SETTLED', 'RETURNED')) <> coalesce(e.settled, false)
                or (l.state = 'REFUSED') <> coalesce(not e.settled, false)
            """;

    // The loan wallet is the bank's: what leaves it for a seller is nobody's order here.
    static final String DEBITS_OFF_THEIR_ORDERS =
            """
            with ordered as (
                select debit_notice as notice_id
                  from settlement.payment_order
                 where debit_notice is not null
                 union all
                select notice_id
                  from settlement.batch_movement
                 union all
                select notice_id
                  from route.half
                 where order_id is null
            ), times as (
                select notice_id, count(*) as times
                  from ordered
                 group by notice_id
            )
            select format('notice %s: %s fen left account %s, ordered %s times', n.notice_id, n.fen,
                          n.account, coalesce(t.times, 0))
              from settlement.notice n
              join settlement.notice_fate f using (notice_id)
              join settlement.own_account a on a.number = n.account and a.kind <> 'LOAN_WALLET'
              left join times t using (notice_id)
             where n.direction = 'DEBIT' and f.fate in ('BUSINESS', 'OWN_TRANSFER')
               and coalesce(t.times, 0) <> 1
             union all
            select format('order %s of %s fen on account %s is told by notice %s: %s of %s fen on'
                          || ' account %s', o.order_id, o.fen, o.debit_number, n.notice_id,
                          n.direction, n.fen, n.account)
              from settlement.payment_order o
              join settlement.notice n on n.notice_id = o.debit_notice
              join settlement.notice_fate f using (notice_id)
             where f.fate in ('BUSINESS', 'OWN_TRANSFER')
               and (n.direction, n.fen, n.account) <> ('DEBIT', o.fen, o.debit_number)
            """;

    static final String TRANSFERS_OUT_OF_THE_HOUSE =
            """
            select format('notice %s: its entry %s books %s fen on account %s', f.notice_id, l.entry_id,
                          l.debit_fen - l.credit_fen, l.account_code)
              from settlement.notice_fate f
              join ledger.line l using (entry_id)
             where f.fate = 'OWN_TRANSFER'
               and l.account_code not in ('1010801', '1010802', '1010805', '1010806')
               and not exists (select
                                 from settlement.own_account
                                where ledger_account = l.account_code)
            """;

    private RouteInvariantRepository() {}
}
