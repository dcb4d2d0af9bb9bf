/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The results of orders in SQL. Rows are only ever added. */
@Repository
class ResultRepository {

    static final String PAYERS_NOTICE =
            "select message_id from delivery.notice where booking = :booking and line_no = 1";

    static final String INSERT_MESSAGE =
            """
            with message as (
                insert into delivery.message
                    (message_id, kind, receiver, sequence, definition, body, minted_at,
                     answered)
                values (:messageId, 'RESULT', :receiver, 0, :definition, :body, :mintedAt,
                        :answered)
                returning message_id, kind, sequence, position
            )
            insert into delivery.progress
                (message_id, kind, account, sequence, position, state, fault, copies,
                 next_attempt_at, held_until, awaits)
            select message_id, kind, :lane, sequence, position, :state, :fault, :copies,
                   :nextAttemptAt::timestamptz, :heldUntil::timestamptz, :awaits
              from message
            """;

    private final JdbcClient jdbc;

    ResultRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a message; it is due at once unless a fault keeps it back. */
    void add(QueuedResult message, byte[] body, OffsetDateTime mintedAt) {
        FirstTurn turn =
                new FirstTurn(message.fault(), awaited(jdbc, message.afterNoticeOf()), mintedAt);
        jdbc.sql(INSERT_MESSAGE)
                .param("messageId", message.messageId())
                .param("receiver", message.receiver())
                .param("answered", message.answered())
                .param("definition", message.content().definition())
                .param("body", body)
                .param("mintedAt", mintedAt)
                .param("lane", message.lane())
                .param("state", turn.state())
                .param("fault", turn.faultName())
                .param("copies", turn.copies())
                .param("nextAttemptAt", turn.nextAttemptAt())
                .param("heldUntil", turn.heldUntil())
                .param("awaits", turn.awaits())
                .update();
    }

    /** The payer's notice of a booking; null where nobody is told of it, or none is awaited. */
    static @Nullable String awaited(JdbcClient jdbc, @Nullable UUID booking) {
        return booking == null
                ? null
                : jdbc.sql(PAYERS_NOTICE)
                        .param("booking", booking)
                        .query((row, _) -> row.getString("message_id"))
                        .optional()
                        .orElse(null);
    }
}
