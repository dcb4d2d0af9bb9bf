/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders are due for something, and whether one can no longer be executed. */
@Repository
class OrderWatchRepository {

    // The message is held with its order: whoever sends takes them in this order too.
    static final String DUE =
            """
            select o.order_id
              from settlement.payment_order o
              join settlement.outgoing_message m using (message_id)
             where o.next_at <= :at
               and o.state in ('QUEUED', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN', 'NOT_FOUND',
                               'SUSPENDED')
             order by o.next_at, o.order_id
             limit :limit
               for update of m, o skip locked
            """;

    // Called once; the bank is asked on, and an answer still ends it.
    static final String CALL_PERSON =
            """
            update settlement.payment_order o
               set person_at = null
              from (select order_id
                      from settlement.payment_order
                     where person_at <= :at and state not in ('SUSPENDED', 'MANUAL')
                     order by person_at, order_id
                     limit :limit
                       for update skip locked) due
             where o.order_id = due.order_id
            returning o.order_id
            """;

    static final String ADD_QUERY =
            """
            insert into settlement.order_query (order_id, number, message_id, asked_at)
            select :id, coalesce(max(number), 0) + 1, :messageId, :at
              from settlement.order_query
             where order_id = :id
            """;

    // Never sooner after one question than the first comes after the order itself.
    static final String MOVE_ON =
            """
            update settlement.payment_order o
               set queries = o.queries + 1,
                   next_at = case when o.queries + 1 < cardinality(r.ask_at)
                                  then greatest(o.sent_at + r.ask_at[o.queries + 2],
                                                :at::timestamptz + r.ask_at[1])
                                  else :at::timestamptz + r.then_every end
              from (select ask_at, then_every
                      from settlement.order_rule
                     where effective_from <= :day
                     order by effective_from desc
                     limit 1) r
             where o.order_id = :id
            """;

    static final String LOOK_AGAIN =
            """
            update settlement.payment_order o
               set next_at = :at::timestamptz + r.ask_at[1]
              from (select ask_at
                      from settlement.order_rule
                     where effective_from <= :day
                     order by effective_from desc
                     limit 1) r
             where o.order_id = :id
            """;

    static final String FENCED =
            FenceRepository.isFenced(
                    """
                    select debit_number as account, expires_at, queued_at as since
                      from settlement.payment_order
                     where order_id = :id and absent_at > expires_at
                    """);

    static final String ABSENT_AFTER_EXPIRY =
            """
            select coalesce(absent_at > expires_at, false)
              from settlement.payment_order
             where order_id = :id
            """;

    private final JdbcClient jdbc;

    OrderWatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders that are due, held until the transaction ends; those that another holds left out. */
    List<OrderId> due(Instant at, int limit) {
        return jdbc.sql(DUE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new OrderId(row.getObject("order_id", UUID.class)))
                .list();
    }

    /** Orders for which a person is called now. */
    List<OrderId> callPerson(Instant at, int limit) {
        return jdbc.sql(CALL_PERSON)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new OrderId(row.getObject("order_id", UUID.class)))
                .list();
    }

    /** Writes down a question, and when the next is due. */
    void addQuery(OrderId id, String messageId, Instant at) {
        jdbc.sql(ADD_QUERY)
                .param("id", id.value())
                .param("messageId", messageId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        onDay(MOVE_ON, id, at);
    }

    /** Has the order looked at again soon. */
    void lookAgain(OrderId id, Instant at) {
        onDay(LOOK_AGAIN, id, at);
    }

    /** Whether the order can no longer be executed, however late anything arrives. */
    boolean isFenced(OrderId id) {
        return jdbc.sql(FENCED).param("id", id.value()).query(Boolean.class).single();
    }

    /** Whether the bank signed after the order's time that it never had it. */
    boolean isAbsentAfterExpiry(OrderId id) {
        return jdbc.sql(ABSENT_AFTER_EXPIRY).param("id", id.value()).query(Boolean.class).single();
    }

    private void onDay(String statement, OrderId id, Instant at) {
        jdbc.sql(statement)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(at, ChinaTime.ZONE))
                .update();
    }
}
