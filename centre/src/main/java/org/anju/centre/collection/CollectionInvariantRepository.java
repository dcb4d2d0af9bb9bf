/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/**
 * The queries behind the invariants about remittances; each yields one text per row that breaks it.
 */
final class CollectionInvariantRepository {

    static final String CASES_OFF_THEIR_ENTRIES =
            """
            select format('remittance %s (%s) is %s with %s fen, entry %s: account 201 moves %s fen',
                          coalesce(r.remittance_id::text, 'none'), coalesce(r.case_no, '-'),
                          coalesce(r.state, 'nothing'), coalesce(r.total_fen, 0),
                          coalesce(r.entry_id, l.entry_id)::text, coalesce(l.fen, 0))
              from (select remittance_id, case_no, state, total_fen, entry_id
                      from collection.remittance
                     where state = 'POSTED' or entry_id is not null or notice_id is not null) r
              full join (select e.entry_id, coalesce(sum(n.credit_fen - n.debit_fen), 0) as fen
                           from ledger.entry e
                           left join ledger.line n
                             on n.entry_id = e.entry_id and n.account_code = '201'
                          where e.rule in ('M01', 'M04')
                             or e.entry_id in (select entry_id from collection.remittance)
                          group by e.entry_id) l on l.entry_id = r.entry_id
             where r.state is distinct from 'POSTED' or l.fen is distinct from r.total_fen
            """;

    static final String LINES_OFF_THEIR_DETAILS =
            """
            select format('entry %s, account %s: line of the remittance %s fen, %s details of %s fen',
                          coalesce(l.entry_id, d.entry_id), coalesce(l.account_no, d.account_no),
                          coalesce(l.fen, 0), coalesce(d.details, 0), coalesce(d.fen, 0))
              from (select r.entry_id, p.account_no, p.employer_fen + p.person_fen as fen
                      from collection.remittance r
                      join collection.remittance_line p using (remittance_id)
                     where r.state = 'POSTED') l
              full join (select n.entry_id, n.account_no, count(*) as details, sum(n.fen) as fen
                           from ledger.detail n
                           join ledger.entry e using (entry_id)
                          where n.control_code = '201'
                            and (e.rule in ('M01', 'M04')
                                 or e.entry_id in (select entry_id from collection.remittance))
                          group by n.entry_id, n.account_no) d
                on d.entry_id = l.entry_id and d.account_no = l.account_no
             where l.fen is distinct from d.fen or d.details is distinct from 1
            """;

    static final String TOTALS_OFF_THEIR_LINES =
            """
            select format('remittance %s (%s): %s persons, %s and %s fen; its lines: %s persons,'
                          || ' %s and %s fen', r.remittance_id, r.case_no, r.persons,
                          r.employer_fen, r.person_fen, coalesce(l.persons, 0),
                          coalesce(l.employer_fen, 0), coalesce(l.person_fen, 0))
              from collection.remittance r
              left join (select remittance_id, count(*) as persons,
                                sum(employer_fen) as employer_fen, sum(person_fen) as person_fen
                           from collection.remittance_line
                          group by remittance_id) l using (remittance_id)
             where r.persons <> coalesce(l.persons, 0)
                or r.employer_fen <> coalesce(l.employer_fen, 0)
                or r.person_fen <> coalesce(l.person_fen, 0)
             union all
            select format('line of account %s, %s fen: there is no remittance %s', l.account_no,
                          l.employer_fen + l.person_fen, l.remittance_id)
              from collection.remittance_line l
              left join collection.remittance r using (remittance_id)
             where r.remittance_id is null
            """;

    static final String TAKEN_IN_WITHOUT_CHECK =
            """
            select format('remittance %s (%s) of %s fen is %s without approval', r.remittance_id,
                          r.case_no, r.total_fen, r.state)
              from collection.remittance r
             where r.via = 'COUNTER'
               and r.state in ('AWAITING_PAYMENT', 'POSTED')
               and not exists (
                   select
                     from staff.approval a
                    where a.kind = 'REMITTANCE_INTAKE'
                      and a.case_id = r.remittance_id::text
                      and a.state = 'APPROVED'
                      and a.checker <> r.declared_by)
            """;

    private CollectionInvariantRepository() {}
}
