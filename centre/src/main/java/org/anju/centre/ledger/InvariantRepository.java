/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The queries behind the ledger's invariants; each yields one text per row that breaks it. */
final class InvariantRepository {

    static final String ENTRIES_BALANCE =
            """
            select format('entry %s: %s lines of %s, debit %s fen, credit %s fen',
                          e.entry_id, count(l.line_no), e.line_count,
                          coalesce(sum(l.debit_fen), 0), coalesce(sum(l.credit_fen), 0))
              from ledger.entry e
              left join ledger.line l
                on l.entry_id = e.entry_id and l.accounting_date = e.accounting_date
             group by e.entry_id
            having count(l.line_no) <> e.line_count
                or sum(l.debit_fen) is distinct from sum(l.credit_fen)
            """;

    static final String BALANCES_ARE_THEIR_DETAILS =
            """
            select format('account %s under %s: balance %s fen, details %s fen, %s of %s details',
                          coalesce(b.account_no, d.account_no),
                          coalesce(b.control_code, d.control_code),
                          b.posted_fen, d.fen, d.details, b.last_seq)
              from ledger.balance b
              full join (select account_no, control_code, sum(fen) as fen, count(*) as details
                           from ledger.detail
                          group by account_no, control_code) d using (account_no, control_code)
             where b.posted_fen is distinct from coalesce(d.fen, 0)
                or b.last_seq is distinct from coalesce(d.details, 0)
            """;

    static final String SUB_LEDGERS_ARE_THEIR_CONTROL =
            """
            select format('account %s: general ledger %s fen, sub-ledger %s fen',
                          c.code, coalesce(g.fen, 0), coalesce(s.fen, 0))
              from ledger.chart_account c
              left join (select account_code, sum(credit_fen - debit_fen) as fen
                           from ledger.line
                          group by account_code) g on g.account_code = c.code
              left join (select control_code, sum(posted_fen) as fen
                           from ledger.balance
                          group by control_code) s on s.control_code = c.code
             where c.sub_ledger is not null
               and coalesce(g.fen, 0) <> coalesce(s.fen, 0) * case c.side when 'CREDIT' then 1
                                                                            else -1 end
            """;

    static final String DETAILS_ARE_THEIR_LINES =
            """
            select format('entry %s, account %s: lines %s fen, details %s fen',
                          coalesce(l.entry_id, d.entry_id), coalesce(l.code, d.control_code),
                          l.fen, d.fen)
              from (select l.entry_id, c.code,
                           sum(case c.side when 'CREDIT' then l.credit_fen - l.debit_fen
                                           else l.debit_fen - l.credit_fen end) as fen
                      from ledger.line l
                      join ledger.chart_account c on c.code = l.account_code
                     where c.sub_ledger is not null
                     group by l.entry_id, c.code) l
              full join (select entry_id, control_code, sum(fen) as fen
                           from ledger.detail
                          group by entry_id, control_code) d
                on d.entry_id = l.entry_id and d.control_code = l.code
             where l.fen is distinct from d.fen
            """;

    static final String RUNNING_BALANCES_FOLLOW =
            """
            select format('account %s under %s, detail %s: balance %s fen after %s fen and %s fen',
                          account_no, control_code, seq, balance_fen, before_fen, fen)
              from (select account_no, control_code, seq, fen, balance_fen,
                           lag(balance_fen, 1, 0::bigint) over subject as before_fen,
                           row_number() over subject as expected_seq
                      from ledger.detail
                    window subject as (partition by account_no, control_code order by seq)) d
             where balance_fen <> before_fen + fen or seq <> expected_seq
            """;

    static final String TOTALS_OFF_THEIR_LINES =
            """
            select format('account %s on %s: folded debit %s fen, credit %s fen; lines debit %s fen,'
                          || ' credit %s fen',
                          account_code, accounting_date, t.debit_fen, t.credit_fen,
                          l.debit_fen, l.credit_fen)
              from ledger.total t
              full join (select account_code, accounting_date, sum(debit_fen) as debit_fen,
                                sum(credit_fen) as credit_fen
                           from ledger.line
                           join ledger.folded_date using (accounting_date)
                          group by account_code, accounting_date) l
                   using (account_code, accounting_date)
             where t.debit_fen is distinct from l.debit_fen
                or t.credit_fen is distinct from l.credit_fen
            """;

    static final String HOLDS_ARE_COVERED =
            """
            select format('account %s under %s: %s fen held of %s fen',
                          account_no, control_code, held_fen, posted_fen)
              from ledger.balance
             where held_fen < 0 or posted_fen < held_fen
            """;

    static final String ENTRIES_ARE_AUDITED =
            """
            select format('entry %s has %s audit rows', e.entry_id, count(a.action_id))
              from ledger.entry e
              left join audit.action a on a.entry_id = e.entry_id
             group by e.entry_id
            having count(a.action_id) <> 1
            """;

    static final String LINES_WITHOUT_ENTRY =
            """
            select format('line %s of entry %s on %s, debit %s fen, credit %s fen: no such entry',
                          l.line_no, l.entry_id, l.accounting_date, l.debit_fen, l.credit_fen)
              from ledger.line l
              left join ledger.entry e
                on e.entry_id = l.entry_id and e.accounting_date = l.accounting_date
             where e.entry_id is null
             union all
            select format('detail %s of account %s under %s on %s, %s fen: no entry %s on that date',
                          d.seq, d.account_no, d.control_code, d.accounting_date, d.fen, d.entry_id)
              from ledger.detail d
              left join ledger.entry e
                on e.entry_id = d.entry_id and e.accounting_date = d.accounting_date
             where e.entry_id is null
            """;

    static final String LINES_OFF_THE_CHART =
            """
            select format('line %s of entry %s, debit %s fen, credit %s fen: account %s takes no'
                          || ' posting', l.line_no, l.entry_id, l.debit_fen, l.credit_fen,
                          l.account_code)
              from ledger.line l
              left join ledger.chart_account c on c.code = l.account_code and c.postable
             where c.code is null
            """;

    static final String DATES_OUT_OF_BALANCE =
            """
            select format('on %s: debit %s fen, credit %s fen', accounting_date, sum(debit_fen),
                          sum(credit_fen))
              from ledger.line
             group by accounting_date
            having sum(debit_fen) <> sum(credit_fen)
            """;

    static final String SUB_LEDGERS_OFF_ON_A_DATE =
            """
            select format('account %s on %s: general ledger %s fen, sub-ledger %s fen',
                          coalesce(l.code, d.control_code),
                          coalesce(l.accounting_date, d.accounting_date),
                          coalesce(l.fen, 0), coalesce(d.fen, 0))
              from (select c.code, l.accounting_date,
                           sum(case c.side when 'CREDIT' then l.credit_fen - l.debit_fen
                                           else l.debit_fen - l.credit_fen end) as fen
                      from ledger.line l
                      join ledger.chart_account c on c.code = l.account_code
                     where c.sub_ledger is not null
                     group by c.code, l.accounting_date) l
              full join (select control_code, accounting_date, sum(fen) as fen
                           from ledger.detail
                          group by control_code, accounting_date) d
                on d.control_code = l.code and d.accounting_date = l.accounting_date
             where coalesce(l.fen, 0) <> coalesce(d.fen, 0)
            """;

    static final String FACTS_BOOKED_TWICE =
            """
            select format('%s is booked %s times, by entries %s', idempotency_key, count(*),
                          string_agg(entry_id::text, ', ' order by entry_id))
              from ledger.entry
             group by idempotency_key
            having count(*) > 1
            """;

    static final String ENTRIES_ON_NO_DATE =
            """
            select format('entry %s stands on %s, which was never opened', e.entry_id,
                          e.accounting_date)
              from ledger.entry e
              left join calendar.accounting_day d on d.day = e.accounting_date
             where d.day is null
            """;

    static final String HELD_WITHOUT_DOCUMENT =
            """
            select format('account %s under %s: %s fen are held, open holds keep %s fen',
                          b.account_no, b.control_code, b.held_fen, coalesce(h.fen, 0))
              from ledger.balance b
              left join (select account_no, control_code, sum(fen) as fen
                           from ledger.hold
                          where not exists (select from ledger.hold_end e
                                             where e.hold_key = hold.hold_key)
                          group by account_no, control_code) h using (account_no, control_code)
             where b.held_fen <> coalesce(h.fen, 0)
            """;

    static final String HOLDS_PAID_OTHERWISE =
            """
            select format('entry %s pays holds of %s fen of account %s under %s, which it changes by'
                          || ' %s fen', h.entry_id, h.fen, h.account_no, h.control_code,
                          coalesce(d.fen, 0))
              from (select e.entry_id, h.account_no, h.control_code, sum(h.fen) as fen
                      from ledger.hold h
                      join ledger.hold_end e using (hold_key)
                     where e.entry_id is not null
                     group by e.entry_id, h.account_no, h.control_code) h
              left join (select entry_id, account_no, control_code, sum(fen) as fen
                           from ledger.detail
                          group by entry_id, account_no, control_code) d
                   using (entry_id, account_no, control_code)
             where coalesce(-d.fen, 0) < h.fen
            """;

    static final String AUDITED_WITHOUT_ENTRY =
            """
            select format('action %s (%s of %s) names entry %s, which is not in the books',
                          a.action_id, a.action, a.object, a.entry_id)
              from audit.action a
              left join ledger.entry e on e.entry_id = a.entry_id
             where a.entry_id is not null and e.entry_id is null
            """;

    private InvariantRepository() {}
}
