/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attempts to deliver in SQL: written down before they leave, completed when they end. */
@Repository
class AttemptRepository {

    static final String INSERT_ATTEMPT =
            """
            insert into delivery.attempt
                (message_id, number, kind, account, lane, started_at, url, headers, other_body)
            values (:messageId, :number, :kind, :account, :lane, :startedAt, :url, :headers,
                    :otherBody)
            on conflict (account, lane) where kind = 'REGULAR' and outcome is null do nothing
            """;

    static final String FINISH_ATTEMPT =
            """
            update delivery.attempt
               set outcome = :outcome, detail = :detail, finished_at = :finishedAt,
                   http_status = :httpStatus, answer_headers = :answerHeaders,
                   answer_body = :answerBody
             where message_id = :messageId and number = :number and outcome is null
            """;

    static final String INTERRUPT_OPEN =
            """
            update delivery.attempt
               set outcome = 'INTERRUPTED', finished_at = :finishedAt,
                   detail = 'the bank was stopped before it could write down the answer'
             where outcome is null
            """;

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down that an attempt begins; false where another attempt in the lane's turn is in
     * flight.
     */
    boolean begin(Claim claim, String url, OffsetDateTime startedAt) {
        return jdbc.sql(INSERT_ATTEMPT)
                        .param("messageId", claim.message().messageId())
                        .param("number", claim.number())
                        .param("kind", claim.kind().name())
                        .param("account", claim.message().account())
                        .param("lane", claim.message().kind().name())
                        .param("startedAt", startedAt)
                        .param("url", url)
                        .param("headers", lines(claim.outgoing().headers().asMap()))
                        .param("otherBody", claim.outgoing().otherBody())
                        .update()
                == 1;
    }

    /** Writes down how an attempt ended. */
    void finish(Claim claim, AttemptResult result, OffsetDateTime finishedAt) {
        @Nullable RawAnswer answer = result.answer();
        int finished =
                jdbc.sql(FINISH_ATTEMPT)
                        .param("messageId", claim.message().messageId())
                        .param("number", claim.number())
                        .param("outcome", result.outcome().name())
                        .param("detail", result.detail())
                        .param("finishedAt", finishedAt)
                        .param("httpStatus", answer == null ? null : answer.httpStatus())
                        .param("answerHeaders", answer == null ? null : answer.headers())
                        .param("answerBody", answer == null ? null : answer.body())
                        .update();
        if (finished != 1) {
            throw new IllegalStateException(
                    "attempt %d of message %s was not open"
                            .formatted(claim.number(), claim.message().messageId()));
        }
    }

    /** Ends what a killed bank left open; tells how many attempts that were. */
    int interruptOpen(OffsetDateTime finishedAt) {
        return jdbc.sql(INTERRUPT_OPEN).param("finishedAt", finishedAt).update();
    }

    static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
