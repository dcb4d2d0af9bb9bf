/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.channel.AnsweredRequest;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.delivery.CopyProgress;
import org.anju.sandbox.reception.AnswerWriter.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was received, in SQL. Rows are only ever added. */
@Repository
class ReceptionRepository {

    static final String USE_NONCE =
            """
            insert into reception.used_nonce (sender, nonce, used_at)
            values (:sender, :nonce, :at)
            on conflict do nothing
            """;

    static final String LOCK_MESSAGE =
            "select pg_advisory_xact_lock(hashtext('reception.message'), hashtext(:key))";

    static final String FIND_MESSAGE =
            """
            select digest, answer_id, answer
              from reception.message
             where sender = :sender and message_id = :messageId
            """;

    static final String INSERT_MESSAGE =
            """
            insert into reception.message
                (sender, message_id, definition, digest, headers, body, received_at, request_id,
                 answer_id, answer)
            values (:sender, :messageId, :definition, :digest, :headers, :body, :at, :request,
                    :answerId, :answer)
            """;

    static final String INSERT_REFUSED =
            """
            insert into reception.refused
                (sender, message_id, reason, place, mend, headers, body, received_at)
            values (:sender, :messageId, :reason, :place, :mend, :headers, :body, :at)
            """;

    static final String NEWEST =
            """
            (select position, sender, message_id, received_at, request_id, null as reason,
                    null as place, null as mend, headers, body
               from reception.message
              order by position desc
              limit :limit)
             union all
            (select position, sender, message_id, received_at, null, reason, place, mend, headers,
                    body
               from reception.refused
              order by position desc
              limit :limit)
              order by position desc
              limit :limit
            """;

    private final JdbcClient jdbc;

    ReceptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that stands under its id: the digest it came with, and our receipt. */
    record Standing(String digest, Receipt receipt) {}

    /** A message as it was stored; what it asks for is read from its bytes. */
    record Stored(
            String sender,
            String messageId,
            OffsetDateTime receivedAt,
            Optional<UUID> requestId,
            ReceivedMessage.@Nullable Refusal refusal,
            String headers,
            byte[] body) {

        ReceivedMessage told(CopyProgress progress) {
            return new ReceivedMessage(
                    sender,
                    messageId,
                    receivedAt,
                    wanted(body),
                    progress.copies(),
                    progress.delivered(),
                    refusal,
                    headers,
                    new String(body, StandardCharsets.UTF_8));
        }
    }

    /** Whether the nonce is new. */
    boolean useNonce(String sender, String nonce, OffsetDateTime at) {
        return jdbc.sql(USE_NONCE)
                        .param("sender", sender)
                        .param("nonce", nonce)
                        .param("at", at)
                        .update()
                == 1;
    }

    void lockMessage(String sender, String messageId) {
        jdbc.sql(LOCK_MESSAGE).param("key", sender + "/" + messageId).query().listOfRows();
    }

    Optional<Standing> find(String sender, String messageId) {
        return jdbc.sql(FIND_MESSAGE)
                .param("sender", sender)
                .param("messageId", messageId)
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getString("digest"),
                                        new Receipt(
                                                row.getString("answer_id"),
                                                row.getBytes("answer"))))
                .optional();
    }

    void add(
            ChannelHeaders envelope,
            byte[] body,
            UUID request,
            Receipt receipt,
            OffsetDateTime receivedAt) {
        jdbc.sql(INSERT_MESSAGE)
                .param("sender", envelope.from())
                .param("messageId", envelope.messageId())
                .param("definition", envelope.definition())
                .param("digest", envelope.digest())
                .param("headers", lines(envelope.asMap()))
                .param("body", body)
                .param("at", receivedAt)
                .param("request", request)
                .param("answerId", receipt.messageId())
                .param("answer", receipt.body())
                .update();
    }

    void addRefused(
            AnsweredRequest request,
            NotTaken why,
            Map<String, String> headers,
            byte[] body,
            OffsetDateTime receivedAt) {
        jdbc.sql(INSERT_REFUSED)
                .param("sender", request.from())
                .param("messageId", request.messageId())
                .param("reason", why.reason())
                .param("place", why.place())
                .param("mend", why.mend())
                .param("headers", lines(new TreeMap<>(headers)))
                .param("body", body)
                .param("at", receivedAt)
                .update();
    }

    List<Stored> newest(int limit) {
        return jdbc.sql(NEWEST).param("limit", limit).query((row, _) -> stored(row)).list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Stored(
                row.getString("sender"),
                row.getString("message_id"),
                row.getObject("received_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime(),
                Optional.ofNullable(row.getObject("request_id", UUID.class)),
                reason == null
                        ? null
                        : new ReceivedMessage.Refusal(
                                reason, row.getString("place"), row.getString("mend")),
                row.getString("headers"),
                row.getBytes("body"));
    }

    private static ReceivedMessage.@Nullable Wanted wanted(byte[] body) {
        try {
            return MessageReader.read(body).message()
                            instanceof
                            ReportRequest(
                                    _,
                                    _,
                                    AccountId account,
                                    _,
                                    RequestedReport.Notices(NoticeNumbers(long from, long to)))
                    ? new ReceivedMessage.Wanted(account.number(), from, to)
                    : null;
        } catch (MessageRefusal _) {
            return null; // It was refused for that; the bytes are shown as they are.
        }
    }

    private static String lines(Map<String, String> headers) {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
