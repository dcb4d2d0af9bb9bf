/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.UUID;
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
                (message_id, kind, account, sequence, position, state, copies, next_attempt_at)
            select message_id, kind, receiver, sequence, position, 'PENDING', 1, :mintedAt
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

    /** Adds a message whose parts are there; it is due at once. */
    void add(
            String messageId,
            String receiver,
            String definition,
            UUID answered,
            OutboundMessage.Parts parts,
            OffsetDateTime mintedAt) {
        jdbc.sql(ADD)
                .param("messageId", messageId)
                .param("receiver", receiver)
                .param("definition", definition)
                .param("answered", answered)
                .param("digest", parts.digest())
                .param("bytes", parts.bytes())
                .param("mintedAt", mintedAt)
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
