/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Finds agreements for lists, by what they say and by what they allow on a day. */
@Repository
class AgreementListRepository {

    // The state is what Agreement.on says; an end after the last day that was agreed is none.
    private static final String FOUND_TAIL =
            """
              from registry.agreement a
              join registry.change c using (change_id)
              left join registry.change_end e using (change_id)
              left join (select n.agreement, min(n.last_day) as last_day
                           from registry.agreement_end n
                           join registry.change_end d using (change_id)
                          where d.state = 'APPROVED'
                          group by n.agreement) n on n.agreement = a.change_id
             where (:kind = '' or a.kind = :kind)
               and (:from::date is null or least(a.valid_to, n.last_day) >= :from)
               and (:to::date is null or a.valid_from <= :to)
               and (:text = '' or position(:text in a.number) > 0
                    or position(:text in a.bank) > 0 or position(:text in a.parties) > 0)
               and (:state = '' or :state =
                    case when e.state is null then 'SUBMITTED'
                         when e.state <> 'APPROVED' then e.state
                         when :on > least(a.valid_to, n.last_day)
                         then case when n.last_day < a.valid_to then 'ENDED' else 'EXPIRED' end
                         when :on < a.valid_from then 'COMING'
                         else 'IN_FORCE' end)
            """;

    static final String COUNT = "select count(*)\n" + FOUND_TAIL;

    static final String PAGE =
            "select a.change_id\n"
                    + FOUND_TAIL
                    + """
                     order by c.made_at desc, c.change_id desc
                     limit :limit offset :offset
                    """;

    private final JdbcClient jdbc;
    private final AgreementRepository agreements;

    AgreementListRepository(JdbcClient jdbc, AgreementRepository agreements) {
        this.jdbc = jdbc;
        this.agreements = agreements;
    }

    long count(AgreementFilter filter, LocalDate on) {
        return of(COUNT, filter, on).query(Long.class).single();
    }

    /** The changes that registered them, those asked for last first. */
    UUID[] ids(AgreementFilter filter, Slice slice, LocalDate on) {
        return of(PAGE, filter, on)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, _) -> row.getObject("change_id", UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    /** The last day of each agreement that was ended before its time. */
    Map<ChangeId, LocalDate> ended() {
        return agreements.ended();
    }

    private StatementSpec of(String sql, AgreementFilter filter, LocalDate on) {
        return jdbc.sql(sql)
                .param("state", filter.state().map(Enum::name).orElse(""))
                .param("kind", filter.kind().map(Enum::name).orElse(""))
                .param("from", filter.from().orElse(null), Types.DATE)
                .param("to", filter.to().orElse(null), Types.DATE)
                .param("text", filter.text())
                .param("on", on);
    }
}
