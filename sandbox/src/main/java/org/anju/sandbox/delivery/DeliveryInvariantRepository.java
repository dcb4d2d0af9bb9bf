/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for breaks between what the core booked and what the notices tell. */
@Repository
class DeliveryInvariantRepository {

    static final String UNTOLD_MOVEMENTS =
            """
            select case
                     when notice.message_id is null
                       then 'movement ' || movement.line_no || ' of booking ' || movement.booking
                            || ' on ' || movement.account || ' has no notice'
                     when movement.booking is null
                       then 'notice ' || notice.message_id || ' tells of no movement'
                     else 'notice ' || notice.message_id || ' tells another movement than booking '
                          || movement.booking
                   end
              from core.notifiable as movement
              full join delivery.notice
                     on notice.booking = movement.booking and notice.line_no = movement.line_no
             where notice.message_id is null
                or movement.booking is null
                or notice.account <> movement.account
                or notice.amount_fen <> abs(movement.fen)
                or (notice.direction = 'CREDIT') <> (movement.fen > 0)
             order by 1
            """;

    static final String WRONG_SEQUENCES =
            """
            select 'notice ' || sequence || ' of account ' || account
                       || ' tells of the account''s movement ' || place
              from (select notice.account, notice.sequence,
                           row_number() over (partition by movement.account
                                                  order by movement.version) as place
                      from core.notifiable as movement
                      join delivery.notice
                        on notice.booking = movement.booking
                       and notice.line_no = movement.line_no) as numbered
             where sequence <> place
             order by account, sequence
            """;

    static final String WRONG_STATES =
            """
            select 'message ' || progress.message_id || ' is ' || progress.state || ' with '
                       || count(attempt.number) || ' receipts'
              from delivery.progress
              left join delivery.attempt
                     on attempt.message_id = progress.message_id
                    and attempt.outcome = 'ACKNOWLEDGED'
                    and attempt.other_body is null
             group by progress.message_id, progress.state
            having (progress.state = 'DELIVERED') <> (count(attempt.number) > 0)
             order by 1
            """;

    static final String BOOKED_NOTICES =
            """
            select message.message_id, message.kind, notice.account, notice.sequence,
                   movement.account_kind, notice.notification_id, message.body, movement.fen, movement.uetr,
                   movement.booking, movement.booking_date, movement.remark
              from delivery.message
              join delivery.notice
                on notice.account = message.account and notice.sequence = message.sequence
              join core.notifiable as movement
                on movement.booking = notice.booking and movement.line_no = notice.line_no
             where message.kind in ('NOTICE', 'COPY')
             order by message.position
            """;

    static final String WRONG_MESSAGES =
            """
            select 'notice ' || notice.message_id || ' has another message than its own'
              from delivery.notice
              left join delivery.message
                     on message.message_id = notice.message_id
                    and message.kind = 'NOTICE'
                    and message.account = notice.account
                    and message.sequence = notice.sequence
             where message.message_id is null
             union all
            select 'message ' || message.message_id || ' is a notice of no movement'
              from delivery.message
              left join delivery.notice on notice.message_id = message.message_id
             where message.kind = 'NOTICE' and notice.message_id is null
             order by 1
            """;

    static final String WRONG_COPIES =
            """
            select 'request ' || request.request_id || ' for ' || request.from_sequence || ' to '
                       || request.to_sequence || ' of account ' || request.account || ' has '
                       || count(message.message_id) || ' copies'
              from delivery.request
              left join delivery.message
                     on message.request_id = request.request_id
                    and message.account = request.account
                    and message.receiver = request.subscriber
                    and message.sequence between request.from_sequence
                                             and least(request.to_sequence, request.last_sequence)
             group by request.request_id
            having count(message.message_id) <>
                   greatest(0, least(request.to_sequence, request.last_sequence)
                                   - request.from_sequence + 1)
             order by 1
            """;

    static final String WRONG_HEARTBEATS =
            """
            select 'heartbeat ' || message.message_id || ' tells number ' || message.sequence
                       || ' of account ' || message.account
              from delivery.message
             where message.kind = 'HEARTBEAT'
               and message.sequence > (select coalesce(max(notice.sequence), 0)
                                         from delivery.notice
                                        where notice.account = message.account)
             order by 1
            """;

    private final JdbcClient jdbc;

    DeliveryInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> untoldMovements() {
        return sentences(UNTOLD_MOVEMENTS);
    }

    List<String> wrongSequences() {
        return sentences(WRONG_SEQUENCES);
    }

    List<String> wrongStates() {
        return sentences(WRONG_STATES);
    }

    List<String> wrongMessages() {
        return sentences(WRONG_MESSAGES);
    }

    List<String> wrongCopies() {
        return sentences(WRONG_COPIES);
    }

    List<String> wrongHeartbeats() {
        return sentences(WRONG_HEARTBEATS);
    }

    /** The bytes of every notice and of every copy beside what was booked, one at a time. */
    void forEachBooked(Consumer<BookedNotice> look) {
        jdbc.sql(BOOKED_NOTICES)
                .withFetchSize(FETCH_ROWS)
                .query(
                        row -> {
                            look.accept(booked(row));
                        });
    }

    private static final int FETCH_ROWS = 500;

    private static BookedNotice booked(ResultSet row) throws SQLException {
        return new BookedNotice(
                row.getString("message_id"),
                MessageKind.valueOf(row.getString("kind")) == MessageKind.COPY,
                MessageRepository.accountId(
                        row.getString("account"), row.getString("account_kind")),
                row.getLong("sequence"),
                row.getString("notification_id"),
                row.getBytes("body"),
                Cny.ofFen(row.getLong("fen")),
                row.getObject("uetr", UUID.class),
                row.getObject("booking", UUID.class),
                row.getObject("booking_date", LocalDate.class),
                row.getString("remark"));
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
