/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.channel.message.PaymentInitiation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What leaves for the bank by itself, and every attempt to deliver it. */
@Repository
class OutgoingRepository {

    // Eight lanes for each bank; a message's own is decided by its number alone.
    static final String ADD =
            """
            insert into settlement.outgoing_message (message_id, receiver, definition, body, made_at,
                   state, lane, sealed)
            select message, :receiver, :definition, body, :at, 'QUEUED',
                   abs(hashtext(message)::bigint) % 8, true
              from unnest(:messages::text[], :bodies::bytea[]) as list(message, body)
            """;

    static final String SEND_AGAIN =
            """
            update settlement.outgoing_message
               set state = 'QUEUED'
             where message_id = any(:messages::text[]) and state in ('UNKNOWN', 'RECEIVED', 'REFUSED')
            """;

    static final String WITHDRAW =
            """
            update settlement.outgoing_message m
               set state = 'WITHDRAWN'
             where message_id = :messageId and state = 'QUEUED'
               and not exists (select
                                 from settlement.outgoing_attempt
                                where message_id = m.message_id
                                  and outcome is distinct from 'NOT_SENT')
            """;

    // What is being sent, but not by this program now and by no other that could still be at it,
    // was cut off. A question is then asked again; an order may have arrived, so the bank is asked.
    static final String TAKE =
            """
            update settlement.outgoing_message m
               set state = 'SENDING', attempts = m.attempts + 1, token = :token,
                   taken_at = clock_timestamp()
              from (select message_id
                      from settlement.outgoing_message
                     where lane = any(:lanes::smallint[])
                       and (state = 'QUEUED' and coalesce(not_before <= :now, true)
                            or state = 'SENDING' and definition <> 'pain.001.001.09'
                               and (token = :token and not message_id = any(:underWay::text[])
                                    or token is distinct from :token
                                       and coalesce(taken_at < clock_timestamp()
                                                               - interval '20 seconds', true)))
                     order by made_at, message_id
                     limit 1
                       for update skip locked) next
             where m.message_id = next.message_id
            returning m.message_id, m.receiver, m.definition, m.body, m.sealed, m.attempts, m.lane
            """;

    static final String CUT_OFF =
            """
            update settlement.outgoing_message m
               set state = 'UNKNOWN', problem = 'the program that sent it ended meanwhile'
              from (select message_id
                      from settlement.outgoing_message
                     where lane = any(:lanes::smallint[])
                       and state = 'SENDING' and definition = 'pain.001.001.09'
                       and (token = :token and not message_id = any(:underWay::text[])
                            or token is distinct from :token
                               and coalesce(taken_at < clock_timestamp() - interval '20 seconds',
                                            true))
                       for update skip locked) cut
             where m.message_id = cut.message_id
            returning m.message_id
            """;

    static final String ADD_ATTEMPT =
            """
            insert into settlement.outgoing_attempt (message_id, number, started_at, headers)
            values (:messageId, :number, :at, :headers::jsonb)
            """;

    // Only the last attempt says what became of the message.
    static final String HOLD =
            """
            select message_id
              from settlement.outgoing_message
             where message_id = :messageId and state = 'SENDING' and attempts = :number
               for update
            """;

    static final String LEFT_BEFORE =
            """
            select exists (select
                             from settlement.outgoing_attempt
                            where message_id = :messageId and number < :number
                              and outcome is distinct from 'NOT_SENT')
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
               set state = :state, problem = :problem, not_before = :notBefore
             where message_id = :messageId
            """;

    private static final FieldLabel BODY = new FieldLabel("settlement.outgoing_message", "body");
    private static final int HEX = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FieldCipher cipher;

    OutgoingRepository(JdbcClient jdbc, JsonMapper json, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    /** A message with its frozen bytes. */
    record Outgoing(String messageId, byte[] body) {}

    /**
     * One attempt to deliver a message.
     *
     * @param number from 1
     * @param lane from 0 to 7
     */
    record Attempt(
            String messageId,
            String receiver,
            String definition,
            byte[] body,
            int number,
            int lane) {

        boolean isOrder() {
            return definition.equals(PaymentInitiation.DEFINITION);
        }
    }

    void add(String receiver, String definition, List<Outgoing> messages, Instant at) {
        jdbc.sql(ADD)
                .param("receiver", receiver)
                .param("definition", definition)
                .param(
                        "messages",
                        messages.stream().map(Outgoing::messageId).toArray(String[]::new))
                .param("bodies", messages.stream().map(this::sealed).toArray(byte[][]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has messages sent again, byte for byte, of which nobody knows whether they arrived. */
    void sendAgain(List<String> messages) {
        jdbc.sql(SEND_AGAIN).param("messages", messages.toArray(String[]::new)).update();
    }

    /** Takes back a message of which nothing has left; false where something has, or may have. */
    boolean withdraw(String messageId) {
        return jdbc.sql(WITHDRAW).param("messageId", messageId).update() == 1;
    }

    /**
     * Begins the next attempt; empty where nothing is to be sent.
     *
     * @param underWay what this program is sending now
     */
    Optional<Attempt> take(LaneLease lease, Collection<String> underWay, Instant now) {
        return leased(TAKE, lease, underWay)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Attempt(
                                        row.getString("message_id"),
                                        row.getString("receiver"),
                                        row.getString("definition"),
                                        body(row),
                                        row.getInt("attempts"),
                                        row.getInt("lane")))
                .optional();
    }

    /** Orders whose sending was cut off: they may have arrived or not. */
    List<String> cutOff(LaneLease lease, Collection<String> underWay) {
        return leased(CUT_OFF, lease, underWay)
                .query((row, _) -> row.getString("message_id"))
                .list();
    }

    private JdbcClient.StatementSpec leased(
            String sql, LaneLease lease, Collection<String> underWay) {
        return jdbc.sql(sql)
                .param("lanes", lease.lanes().toArray(Integer[]::new))
                .param("token", lease.token())
                .param("underWay", underWay.toArray(String[]::new));
    }

    /** Whether bytes of an earlier attempt may have left. */
    boolean mayHaveLeftBefore(Attempt attempt) {
        return jdbc.sql(LEFT_BEFORE)
                .param("messageId", attempt.messageId())
                .param("number", attempt.number())
                .query(Boolean.class)
                .single();
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

    /**
     * Writes down how an attempt ended.
     *
     * @param state where the message stands after it
     * @param notBefore when it may be tried again; null where that is not by itself
     */
    void end(
            Attempt attempt,
            BankReply reply,
            String state,
            @Nullable Instant notBefore,
            Instant at) {
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
                .param("state", state)
                .param("problem", reply.problem())
                .param("notBefore", notBefore == null ? null : notBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    // An order names a payee and his wallet.
    private byte[] sealed(Outgoing message) {
        return cipher.encrypt(
                BODY, row(message.messageId()), new String(message.body(), StandardCharsets.UTF_8));
    }

    private byte[] body(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        return row.getBoolean("sealed")
                ? cipher.decrypt(BODY, row(row.getString("message_id")), body)
                        .getBytes(StandardCharsets.UTF_8)
                : body;
    }

    private static UUID row(String messageId) {
        return new UUID(
                Long.parseUnsignedLong(messageId, 0, HEX, HEX),
                Long.parseUnsignedLong(messageId, HEX, 2 * HEX, HEX));
    }

    private static @Nullable Integer status(BankReply reply) {
        return reply.httpStatus() == 0 ? null : reply.httpStatus();
    }
}
