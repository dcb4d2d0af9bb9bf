/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.channel.message.RecallAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests not to execute an order, and what the bank answered. */
@Repository
class RecallRepository {

    static final String ADD =
            """
            insert into settlement.order_recall (order_id, number, message_id, grounds, asked_by,
                   asked_at)
            select :order, coalesce(max(number), 0) + 1, :messageId, :grounds, :by, :at
              from settlement.order_recall
             where order_id = :order
            """;

    static final String ADD_ANSWER =
            """
            insert into settlement.recall_answer (recall_message, message_id, outcome, code, came_at)
            values (:recall, :messageId, :outcome, :code, :at)
            on conflict do nothing
            """;

    static final String ORDER_OF =
            """
            select order_id
              from settlement.order_recall
             where message_id = :messageId
            """;

    // One that the bank never got, or refused to take, waits for no answer.
    static final String WAITS =
            """
            select exists (select
                             from settlement.order_recall r
                             join settlement.outgoing_message m using (message_id)
                            where r.order_id = :order
                              and m.state in ('QUEUED', 'SENDING', 'RECEIVED')
                              and not exists (select
                                                from settlement.recall_answer a
                                               where a.recall_message = r.message_id
                                                 and a.outcome <> 'PENDING'))
            """;

    private final JdbcClient jdbc;

    RecallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrderId order, String messageId, String grounds, Actor by, Instant at) {
        jdbc.sql(ADD)
                .param("order", order.value())
                .param("messageId", messageId)
                .param("grounds", grounds)
                .param("by", by.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addAnswer(RecallAnswer answer, Instant at) {
        jdbc.sql(ADD_ANSWER)
                .param("recall", answer.recallMessageId())
                .param("messageId", answer.messageId())
                .param("outcome", answer.outcome().name())
                .param("code", answer.reasonCode().orElse(""))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The order that a recall was about; empty where this centre never sent it. */
    Optional<OrderId> orderOf(String recallMessage) {
        return jdbc.sql(ORDER_OF)
                .param("messageId", recallMessage)
                .query((row, _) -> new OrderId(row.getObject("order_id", UUID.class)))
                .optional();
    }

    /** Whether an answer to a recall of the order is still to come. */
    boolean waits(OrderId order) {
        return jdbc.sql(WAITS).param("order", order.value()).query(Boolean.class).single();
    }
}
