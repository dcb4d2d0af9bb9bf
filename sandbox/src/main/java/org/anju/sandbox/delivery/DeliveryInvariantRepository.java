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
            select 'notice ' || progress.message_id || ' is ' || progress.state || ' with '
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
            select notice.message_id, notice.account, notice.sequence, notice.body, movement.fen,
                   movement.uetr, movement.booking, movement.booking_date, movement.remark
              from delivery.notice
              join core.notifiable as movement
                on movement.booking = notice.booking and movement.line_no = notice.line_no
             order by notice.position
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

    /** Every notice's bytes beside what was booked, one at a time. */
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
                row.getString("account"),
                row.getLong("sequence"),
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
