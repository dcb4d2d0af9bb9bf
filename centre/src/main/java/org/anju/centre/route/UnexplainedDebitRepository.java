/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.settlement.NoticeId;
import org.anju.centre.settlement.OwnMovement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bank took without an order, and what of it came back. */
@Repository
class UnexplainedDebitRepository {

    static final String ADD =
            """
            insert into route.unexplained_debit (notice_id, account, uetr, fen)
            values (:notice, :account, :uetr, :fen)
            """;

    // The same reference, account and amount, and never twice.
    static final String OPEN =
            """
            select d.notice_id
              from route.unexplained_debit d
             where d.uetr = :uetr and d.account = :account and d.fen = :fen
               and not exists (select from route.restored_debit r where r.notice_id = d.notice_id)
             order by d.notice_id
             limit 1
            """;

    static final String RESTORED =
            """
            insert into route.restored_debit (notice_id, restored_by)
            values (:notice, :by)
            """;

    private final JdbcClient jdbc;

    UnexplainedDebitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OwnMovement movement) {
        jdbc.sql(ADD)
                .param("notice", movement.notice().value())
                .param("account", movement.account().number())
                .param("uetr", movement.uetr())
                .param("fen", movement.amount().fen())
                .update();
    }

    /** What this movement brings back; empty where nothing is owed under its reference. */
    Optional<NoticeId> of(OwnMovement movement) {
        return jdbc.sql(OPEN)
                .param("uetr", movement.uetr())
                .param("account", movement.account().number())
                .param("fen", movement.amount().fen())
                .query((row, _) -> new NoticeId(row.getObject("notice_id", UUID.class)))
                .optional();
    }

    void restored(NoticeId debit, OwnMovement by) {
        jdbc.sql(RESTORED).param("notice", debit.value()).param("by", by.notice().value()).update();
    }
}
