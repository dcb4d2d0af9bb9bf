/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.InputStream;
import java.time.OffsetDateTime;
import org.anju.sandbox.delivery.LargeResults.LargeResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages in parts, in SQL. Rows are only ever added. */
@Repository
class BodyPartRepository {

    static final String ADD_PART =
            """
            insert into delivery.body_part (message_id, part, content)
            values (:messageId, :part, :content)
            """;

    static final String PART =
            """
            select content
              from delivery.body_part
             where message_id = :messageId and part = :part
            """;

    static final String ADD =
            """
            with message as (
                insert into delivery.message
                    (message_id, kind, receiver, sequence, definition, body, minted_at, answered,
                     digest, bytes)
                values (:messageId, 'BATCH_RESULT', :receiver, 0, :definition, '', :mintedAt,
                        :answered, :digest, :bytes)
                returning message_id, kind, receiver, sequence, position
            )
            insert into delivery.progress
                (message_id, kind, account, sequence, position, state, fault, copies,
                 next_attempt_at, held_until, awaits)
            select message_id, kind, receiver, sequence, position, :state, :fault, :copies,
                   :nextAttemptAt::timestamptz, :heldUntil::timestamptz, :awaits
              from message
            """;

    private final JdbcClient jdbc;

    BodyPartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addPart(String messageId, int part, byte[] content) {
        jdbc.sql(ADD_PART)
                .param("messageId", messageId)
                .param("part", part)
                .param("content", content)
                .update();
    }

    /** Adds a message whose parts are there; it is due at once unless a fault keeps it back. */
    void add(LargeResult result, OutboundMessage.Parts parts, OffsetDateTime mintedAt) {
        FirstTurn turn =
                new FirstTurn(
                        result.fault(),
                        ResultRepository.awaited(jdbc, result.afterNoticeOf()),
                        mintedAt);
        jdbc.sql(ADD)
                .param("messageId", result.messageId())
                .param("receiver", result.receiver())
                .param("definition", result.definition())
                .param("answered", result.answered())
                .param("digest", parts.digest())
                .param("bytes", parts.bytes())
                .param("mintedAt", mintedAt)
                .param("state", turn.state())
                .param("fault", turn.faultName())
                .param("copies", turn.copies())
                .param("nextAttemptAt", turn.nextAttemptAt())
                .param("heldUntil", turn.heldUntil())
                .param("awaits", turn.awaits())
                .update();
    }

    /** The bytes of a message, one part in memory at a time. */
    InputStream open(String messageId) {
        return PartStream.of(number -> part(messageId, number));
    }

    private byte[] part(String messageId, int number) {
        return jdbc.sql(PART)
                .param("messageId", messageId)
                .param("part", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }
}
