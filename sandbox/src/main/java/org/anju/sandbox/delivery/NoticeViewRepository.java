/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.channel.message.Direction;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads notices with their attempts for people to look at, in two statements. */
@Repository
class NoticeViewRepository {

    static final String LIST_NOTICES =
            """
            select notice.message_id, message.receiver, notice.account, notice.sequence,
                   notice.direction, notice.amount_fen, progress.state, progress.fault,
                   progress.next_attempt_at
              from delivery.notice
              join delivery.message on message.message_id = notice.message_id
              join delivery.progress on progress.message_id = notice.message_id
             order by message.position
            """;

    static final String NEWEST_NOTICES =
            """
            select notice.message_id, message.receiver, notice.account, notice.sequence,
                   notice.direction, notice.amount_fen, progress.state, progress.fault,
                   progress.next_attempt_at
              from delivery.notice
              join delivery.message on message.message_id = notice.message_id
              join delivery.progress on progress.message_id = notice.message_id
             order by message.position desc
             limit :limit
            """;

    static final String NEWEST_ATTEMPTS =
            """
            select message_id, number, started_at, outcome, http_status, detail
              from delivery.attempt
             where message_id in (select newest.message_id
                                    from (select message.message_id
                                            from delivery.message
                                           where message.kind = 'NOTICE'
                                           order by message.position desc
                                           limit :limit) newest)
             order by message_id, number
            """;

    static final String NEWEST_OTHERS =
            """
            select message.message_id, message.kind, message.receiver, message.account,
                   message.sequence, message.minted_at, progress.state, progress.attempts,
                   progress.next_attempt_at
              from delivery.message
              join delivery.progress on progress.message_id = message.message_id
             where message.kind <> 'NOTICE'
             order by message.position desc
             limit :limit
            """;

    static final String LIST_ATTEMPTS =
            """
            select message_id, number, started_at, outcome, http_status, detail
              from delivery.attempt
             order by message_id, number
            """;

    private final JdbcClient jdbc;

    NoticeViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoticeView> list() {
        return views(jdbc.sql(LIST_NOTICES), jdbc.sql(LIST_ATTEMPTS));
    }

    List<NoticeView> newest(int limit) {
        return views(
                jdbc.sql(NEWEST_NOTICES).param("limit", limit),
                jdbc.sql(NEWEST_ATTEMPTS).param("limit", limit));
    }

    List<MessageView> newestOthers(int limit) {
        return jdbc.sql(NEWEST_OTHERS).param("limit", limit).query((row, _) -> other(row)).list();
    }

    private static MessageView other(ResultSet row) throws SQLException {
        return new MessageView(
                row.getString("message_id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("receiver"),
                row.getString("account"),
                row.getLong("sequence"),
                inChina(row.getObject("minted_at", OffsetDateTime.class)),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                time(row, "next_attempt_at"));
    }

    private static List<NoticeView> views(StatementSpec notices, StatementSpec attempts) {
        Map<String, List<AttemptView>> byMessage =
                attempts
                        .query((row, _) -> Map.entry(row.getString("message_id"), attempt(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return notices.query((row, _) -> notice(row, byMessage)).list();
    }

    private static NoticeView notice(ResultSet row, Map<String, List<AttemptView>> attempts)
            throws SQLException {
        String messageId = row.getString("message_id");
        String fault = row.getString("fault");
        return new NoticeView(
                messageId,
                row.getString("receiver"),
                row.getString("account"),
                row.getLong("sequence"),
                Direction.valueOf(row.getString("direction")),
                Cny.ofFen(row.getLong("amount_fen")),
                NoticeState.valueOf(row.getString("state")),
                fault == null ? null : Fault.named(fault).orElseThrow(),
                attempts.getOrDefault(messageId, List.of()),
                time(row, "next_attempt_at"));
    }

    private static AttemptView attempt(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String detail = row.getString("detail");
        int status = row.getInt("http_status");
        Integer httpStatus = row.wasNull() ? null : status;
        return new AttemptView(
                row.getInt("number"),
                inChina(row.getObject("started_at", OffsetDateTime.class)),
                outcome == null ? null : AttemptOutcome.valueOf(outcome),
                httpStatus,
                detail == null ? "" : detail);
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : inChina(time);
    }

    private static OffsetDateTime inChina(OffsetDateTime time) {
        return time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
