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
import org.springframework.stereotype.Repository;

/** Reads notices with their attempts for people to look at, in two statements. */
@Repository
class NoticeViewRepository {

    static final String LIST_NOTICES =
            """
            select notice.message_id, notice.receiver, notice.account, notice.sequence,
                   notice.direction, notice.amount_fen, progress.state, progress.fault,
                   progress.next_attempt_at
              from delivery.notice
              join delivery.progress on progress.message_id = notice.message_id
             order by notice.position
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
        Map<String, List<AttemptView>> attempts =
                jdbc
                        .sql(LIST_ATTEMPTS)
                        .query((row, _) -> Map.entry(row.getString("message_id"), attempt(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(LIST_NOTICES).query((row, _) -> notice(row, attempts)).list();
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
