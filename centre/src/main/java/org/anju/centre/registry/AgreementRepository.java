/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.anju.centre.route.AgreementKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which agreements are in force and which were ended. */
@Repository
class AgreementRepository {

    static final String IN_FORCE =
            """
            select exists (
                select
                  from registry.agreement a
                  join registry.change_end e using (change_id)
                 where a.bank = :bank and a.kind = :kind and e.state = 'APPROVED'
                   and :on between a.valid_from and a.valid_to
                   and not exists (select
                                     from registry.agreement_end n
                                     join registry.change_end d using (change_id)
                                    where n.agreement = a.change_id and d.state = 'APPROVED'
                                      and n.last_day < :on))
            """;

    static final String ENDED =
            """
            select n.agreement, min(n.last_day) as last_day
              from registry.agreement_end n
              join registry.change_end d using (change_id)
             where d.state = 'APPROVED'
             group by n.agreement
            """;

    // What was rejected or taken back leaves its number free.
    static final String TAKEN =
            """
            select exists (
                select
                  from registry.agreement a
                  left join registry.change_end e using (change_id)
                 where a.bank = :bank and a.number = :number and a.change_id <> :but
                   and (e.change_id is null or e.state = 'APPROVED'))
            """;

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isInForce(AgreementKind kind, String bank, LocalDate on) {
        return jdbc.sql(IN_FORCE)
                .param("bank", bank)
                .param("kind", kind.name())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    /** The last day of each agreement that was ended before its time. */
    Map<ChangeId, LocalDate> ended() {
        Map<ChangeId, LocalDate> ended = new HashMap<>();
        jdbc.sql(ENDED)
                .query(
                        row -> {
                            ended.put(
                                    new ChangeId(row.getObject("agreement", UUID.class)),
                                    row.getObject("last_day", LocalDate.class));
                        });
        return ended;
    }

    /** Whether another agreement of this number with a bank stands or waits. */
    boolean isTaken(String bank, String number, ChangeId but) {
        return jdbc.sql(TAKEN)
                .param("bank", bank)
                .param("number", number)
                .param("but", but.value())
                .query(Boolean.class)
                .single();
    }
}
