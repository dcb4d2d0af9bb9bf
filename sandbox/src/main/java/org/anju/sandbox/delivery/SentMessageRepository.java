/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one message with all that went to and fro for it. */
@Repository
class SentMessageRepository {

    static final String FIND_MESSAGE =
            """
            select message_id, receiver, definition, body
              from delivery.message
             where message_id = :messageId
            """;

    static final String FIND_OUTBOUND =
            """
            select message_id, kind, receiver, coalesce(account, receiver) as account, sequence,
                   position, definition, body, digest, bytes
              from delivery.message
             where message_id = :messageId
            """;

    static final String NEWEST_EXCHANGES =
            """
            select number, kind, started_at, finished_at, url, headers, other_body, outcome, detail,
                   http_status, answer_headers, answer_body
              from delivery.attempt
             where message_id = :messageId
             order by number desc
             limit :limit
            """;

    // A duplicated notice may have been sent a thousand times.
    private static final int EXCHANGES_MAX = 100;

    private final JdbcClient jdbc;

    SentMessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SentMessage> find(String messageId) {
        return jdbc.sql(FIND_MESSAGE)
                .param("messageId", messageId)
                .query((row, _) -> message(row, exchanges(messageId)))
                .optional();
    }

    /** The message alone, to be sent once more. */
    Optional<OutboundMessage> outbound(String messageId) {
        return jdbc.sql(FIND_OUTBOUND)
                .param("messageId", messageId)
                .query((row, _) -> MessageRepository.message(row))
                .optional();
    }

    private List<SentMessage.Exchange> exchanges(String messageId) {
        return jdbc.sql(NEWEST_EXCHANGES)
                .param("messageId", messageId)
                .param("limit", EXCHANGES_MAX)
                .query((row, _) -> exchange(row))
                .list();
    }

    private static SentMessage message(ResultSet row, List<SentMessage.Exchange> exchanges)
            throws SQLException {
        return new SentMessage(
                row.getString("message_id"),
                row.getString("receiver"),
                row.getString("definition"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                exchanges);
    }

    private static SentMessage.Exchange exchange(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String detail = row.getString("detail");
        int status = row.getInt("http_status");
        Integer httpStatus = row.wasNull() ? null : status;
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new SentMessage.Exchange(
                row.getInt("number"),
                row.getString("kind").equals(AttemptKind.REGULAR.name()),
                inChina(row.getObject("started_at", OffsetDateTime.class)),
                finished == null ? null : inChina(finished),
                row.getString("url"),
                row.getString("headers"),
                text(row.getBytes("other_body")),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                detail == null ? "" : detail,
                httpStatus,
                row.getString("answer_headers"),
                text(row.getBytes("answer_body")));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
