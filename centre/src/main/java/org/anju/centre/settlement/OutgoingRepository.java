/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What leaves for the bank by itself, and every attempt to deliver it. */
@Repository
class OutgoingRepository {

    static final String ADD =
            """
            insert into settlement.outgoing_message (message_id, receiver, definition, body, made_at,
                   state)
            select message, :receiver, :definition, body, :at, 'QUEUED'
              from unnest(:messages::text[], :bodies::bytea[]) as list(message, body)
            """;

    static final String SEND_AGAIN =
            """
            update settlement.outgoing_message
               set state = 'QUEUED'
             where message_id = any(:messages::text[]) and state = 'UNKNOWN'
            """;

    // A message that is being sent is held by who sends it; one that is not held was cut off.
    static final String TAKE =
            """
            update settlement.outgoing_message m
               set state = 'SENDING', attempts = m.attempts + 1
              from (select message_id
                      from settlement.outgoing_message
                     where state in ('QUEUED', 'SENDING')
                     order by made_at, message_id
                     limit 1
                       for update skip locked) next
             where m.message_id = next.message_id
            returning m.message_id, m.receiver, m.definition, m.body, m.attempts
            """;

    static final String ADD_ATTEMPT =
            """
            insert into settlement.outgoing_attempt (message_id, number, started_at, headers)
            values (:messageId, :number, :at, :headers::jsonb)
            """;

    static final String HOLD =
            """
            select message_id
              from settlement.outgoing_message
             where message_id = :messageId and state = 'SENDING' and attempts = :number
               for update skip locked
            """;

    static final String END_ATTEMPT =
            """
            update settlement.outgoing_attempt
               set ended_at = :at, outcome = :outcome, problem = :problem,
                   http_status = :status, answer_headers = :headers::jsonb, answer = :answer
             where message_id = :messageId and number = :number
            """;

    static final String END =
            """
            update settlement.outgoing_message
               set state = :outcome, problem = :problem
             where message_id = :messageId
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutgoingRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A message with its frozen bytes. */
    record Outgoing(String messageId, byte[] body) {}

    /**
     * One attempt to deliver a message.
     *
     * @param number from 1
     */
    record Attempt(String messageId, String receiver, String definition, byte[] body, int number) {}

    void add(String receiver, String definition, List<Outgoing> messages, Instant at) {
        jdbc.sql(ADD)
                .param("receiver", receiver)
                .param("definition", definition)
                .param(
                        "messages",
                        messages.stream().map(Outgoing::messageId).toArray(String[]::new))
                .param("bodies", messages.stream().map(Outgoing::body).toArray(byte[][]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has messages sent again, byte for byte, of which nobody knows whether they arrived. */
    void sendAgain(List<String> messages) {
        jdbc.sql(SEND_AGAIN).param("messages", messages.toArray(String[]::new)).update();
    }

    /** Begins the next attempt; empty where nothing is to be sent. */
    Optional<Attempt> take() {
        return jdbc.sql(TAKE)
                .query(
                        (row, _) ->
                                new Attempt(
                                        row.getString("message_id"),
                                        row.getString("receiver"),
                                        row.getString("definition"),
                                        row.getBytes("body"),
                                        row.getInt("attempts")))
                .optional();
    }

    void addAttempt(Attempt attempt, Map<String, String> headers, Instant at) {
        jdbc.sql(ADD_ATTEMPT)
                .param("messageId", attempt.messageId())
                .param("number", attempt.number())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("headers", json.writeValueAsString(headers))
                .update();
    }

    /**
     * Whether the attempt is still the message's last one; it is held until the transaction ends.
     */
    boolean hold(Attempt attempt) {
        return jdbc.sql(HOLD)
                .param("messageId", attempt.messageId())
                .param("number", attempt.number())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Writes down how an attempt ended. */
    void end(Attempt attempt, BankReply reply, Instant at) {
        jdbc.sql(END_ATTEMPT)
                .param("messageId", attempt.messageId())
                .param("number", attempt.number())
                .param("outcome", reply.outcome().name())
                .param("problem", reply.problem())
                .param("status", status(reply))
                .param("headers", json.writeValueAsString(reply.headers()))
                .param("answer", reply.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(END)
                .param("messageId", attempt.messageId())
                .param("outcome", reply.outcome().name())
                .param("problem", reply.problem())
                .update();
    }

    private static @Nullable Integer status(BankReply reply) {
        return reply.httpStatus() == 0 ? null : reply.httpStatus();
    }
}
