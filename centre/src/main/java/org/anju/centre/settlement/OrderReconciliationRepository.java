/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What statements that agree with everything end: in sets, however many orders that are. */
@Repository
class OrderReconciliationRepository {

    // A conversion is told on both accounts; each side must stand in a statement that agrees.
    static final String RECONCILE =
            """
            with stated as (
                select o.order_id
                  from settlement.statement s
                  join settlement.notice n
                    on n.account = s.account
                   and n.sequence between s.first_notice and s.last_notice
                  join settlement.payment_order o
                    on o.uetr = n.uetr and n.notice_id in (o.debit_notice, o.credit_notice)
                 where s.statement_id = :statement and o.state = 'SETTLED'
                   and not exists (
                       select
                         from (values (o.debit_notice, true),
                                      (o.credit_notice, o.kind <> 'W2W')) as side(told, needed)
                        where (side.needed or side.told is not null)
                          and not exists (
                              select
                                from settlement.notice t
                                join settlement.statement c
                                  on c.account = t.account and c.state = 'IN_FORCE'
                                 and t.sequence between c.first_notice and c.last_notice
                                join settlement.bank_day d
                                  on d.statement_id = c.statement_id and d.state = 'CHECKED'
                               where t.notice_id = side.told))
            ), held as (
                select o.order_id
                  from settlement.payment_order o
                 where o.order_id in (select order_id from stated) and o.state = 'SETTLED'
                 order by o.order_id
                   for update
            ), moved as (
                update settlement.payment_order o
                   set state = 'RECONCILED'
                  from held
                 where o.order_id = held.order_id
                returning o.order_id
            )
            insert into settlement.order_event (order_id, number, event, from_state, to_state,
                   conflict, source, code, words, at, bank_date)
            select moved.order_id, last.number + 1, 'RECONCILIATION', 'SETTLED', 'RECONCILED',
                   false, s.reference, '', '', :at::timestamptz, s.booking_date
              from moved
              join settlement.statement s on s.statement_id = :statement
             cross join lateral (select coalesce(max(number), 0) as number
                                   from settlement.order_event
                                  where order_id = moved.order_id) last
            """;

    static final String ASK_UNKNOWN =
            """
            update settlement.payment_order
               set next_at = :at
             where debit_number = :account and state in ('UNKNOWN', 'NOT_FOUND')
               and expires_at < :at and next_at > :at
            """;

    private final JdbcClient jdbc;

    OrderReconciliationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends every order whose booking stands in the statement; tells how many. */
    int reconcile(StatementRef statement, Instant at) {
        return jdbc.sql(RECONCILE)
                .param("statement", statement.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has the bank asked at once of every order whose time is over and of which nobody knows. */
    void askUnknown(String account, Instant at) {
        jdbc.sql(ASK_UNKNOWN)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
