/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books, the items of suspense and the remittances as lines of text that say what is true and
 * not how it came about: without identifiers, times and signatures, sorted. A notice stands under
 * its wallet and number; of several payments that nobody can tell apart, each under the number of
 * the first, so that it does not matter which of them settled.
 */
final class CanonicalBooks {

    private static final String EXPORT =
            """
            with told as (
                select n.notice_id::text as id,
                       format('notice %s/%s', n.account,
                              coalesce(cast(:twins as jsonb) ->> n.sequence::text,
                                       n.sequence::text)) as name,
                       n.sequence
                  from settlement.notice n),
            facts as (
                select format('entry %s | %s | %s | %s | %s | %s | %s', e.rule, e.summary,
                              e.accounting_date, e.bank_date,
                              coalesce(t.name, e.idempotency_key),
                              (select string_agg(format('%s D%s C%s', l.account_code, l.debit_fen,
                                                        l.credit_fen), ', ' order by l.line_no)
                                 from ledger.line l
                                where l.entry_id = e.entry_id
                                  and l.accounting_date = e.accounting_date),
                              (select string_agg(format('%s/%s %s', d.control_code,
                                                        coalesce(s.name, d.account_no), d.fen), ', '
                                                 order by d.control_code,
                                                          coalesce(s.name, d.account_no), d.fen)
                                 from ledger.detail d
                                 left join told s on s.id = d.account_no
                                where d.entry_id = e.entry_id
                                  and d.accounting_date = e.accounting_date)) as fact
                  from ledger.entry e
                  left join told t on e.idempotency_key = 'notice:' || t.id
                union all
                select format('balance %s/%s %s held %s', b.control_code,
                              coalesce(t.name, b.account_no), b.posted_fen, b.held_fen)
                  from ledger.balance b
                  left join told t on t.id = b.account_no
                union all
                select format('item %s | %s/%s | %s left %s | %s | %s', t.name, h.control_code,
                              coalesce(s.name, h.subject), h.fen, h.remaining_fen, h.opened_on,
                              case when t.sequence = any (cast(:contested as bigint[]))
                                   then 'as it was when the money came'
                                   else format('%s %s %s', h.reason, h.meant_number, h.due_fen)
                              end)
                  from suspense.held h
                  join told t on t.id = h.notice_id::text
                  left join told s on s.id = h.subject
                union all
                select format('fate %s | %s | %s', t.name, f.fate, e.rule)
                  from settlement.notice_fate f
                  join told t on t.id = f.notice_id::text
                  join ledger.entry e on e.entry_id = f.entry_id
                union all
                select format('remittance %s | %s | %s | %s', r.case_no, r.month, r.state,
                              t.name)
                  from collection.remittance r
                  left join told t on t.id = r.notice_id::text)
            select fact from facts order by fact collate "C"
            """;

    private CanonicalBooks() {}

    /**
     * Everything that the database says now.
     *
     * @param twins of payments that nobody can tell apart, the number of the first by the number of
     *     each
     * @param contested numbers of the notices whose reason depends on what came before, rightly:
     *     their items are told without it
     */
    static List<String> of(JdbcClient jdbc, Map<Long, Long> twins, List<Long> contested) {
        return jdbc.sql(EXPORT)
                .param("twins", JsonMapper.shared().writeValueAsString(twins))
                .param("contested", contested.toArray(Long[]::new))
                .query((row, number) -> row.getString("fact"))
                .list();
    }

    /** What only one of two exports says, marked with {@code -} for the first and {@code +}. */
    static List<String> difference(List<String> one, List<String> other) {
        List<String> missing = new ArrayList<>(one);
        other.forEach(missing::remove);
        List<String> added = new ArrayList<>(other);
        one.forEach(added::remove);
        return Stream.concat(
                        missing.stream().map(line -> "- " + line),
                        added.stream().map(line -> "+ " + line))
                .toList();
    }
}
