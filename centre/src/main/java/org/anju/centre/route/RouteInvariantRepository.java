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

    private RouteInvariantRepository() {}
}
