/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.anju.centre.ledger.Detail;
import org.anju.centre.settlement.IncomingMoney;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuspenseRepository {

    static final String ADD =
            """
            insert into suspense.item (item_id, notice_id, control_code, subject, fen, reason,
                   opened_on, opened_at)
            values (:id, :notice, :control, :subject, :fen, :reason, :on, :at)
            """;

    static final String ITEMS_OFF_THE_BOOKS =
            """
            select format('account %s: books %s fen, open items %s fen',
                          c.code, coalesce(b.fen, 0), coalesce(i.fen, 0))
              from ledger.chart_account c
              left join (select account_code, sum(credit_fen - debit_fen) as fen
                           from ledger.line
                          group by account_code) b on b.account_code = c.code
              left join (select control_code, sum(fen) as fen
                           from suspense.item
                          group by control_code) i on i.control_code = c.code
             where c.code in ('2190101', '2190102')
               and coalesce(b.fen, 0) <> coalesce(i.fen, 0)
            """;

    private final JdbcClient jdbc;

    SuspenseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, IncomingMoney money, Detail detail, SuspenseReason reason, Instant at) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("notice", money.notice().value())
                .param("control", detail.control().code().value())
                .param("subject", detail.subject().value())
                .param("fen", detail.fen().fen())
                .param("reason", reason.name())
                .param("on", money.accountingDate().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
