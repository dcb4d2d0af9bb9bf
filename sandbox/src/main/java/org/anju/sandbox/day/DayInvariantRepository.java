/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for breaks between the bank's dates, its books and what it said at their close. */
@Repository
class DayInvariantRepository {

    static final String BOOKED_AFTER_CUT =
            """
            select 'booking ' || booking.id || ' of ' || booking.booked_at || ' is booked to '
                       || booking.booking_date || ', which was cut at ' || milestone.reached_at
              from core.booking
              join day.milestone
                on milestone.booking_date = booking.booking_date and milestone.milestone = 'CUT'
             where booking.booked_at > milestone.reached_at
             order by 1
            """;

    static final String DATES_GOING_BACK =
            """
            select 'line ' || version || ' of account ' || account || ' is of ' || booking_date
                       || ', the line before it of ' || date_before
              from (select line.account, line.version, booking.booking_date,
                           lag(booking.booking_date)
                               over (partition by line.account order by line.version) as date_before
                      from core.line
                      join core.booking on booking.id = line.booking
                      join core.notified_account on notified_account.number = line.account) as row
             where booking_date < date_before
             order by 1
            """;

    static final String UNSTATED_DATES =
            """
            select 'account ' || account.number || ' has no statement of ' || milestone.booking_date
              from day.milestone
              join core.account
                on account.notified_node is not null
               and account.opened_at < milestone.reached_at
               and (account.opened_at at time zone 'Asia/Shanghai')::date
                   <= milestone.booking_date
             where milestone.milestone = 'CLOSED'
               and not exists (select from statement.statement
                                where statement.account = account.number
                                  and statement.booking_date = milestone.booking_date)
             order by 1
            """;

    private final JdbcClient jdbc;

    DayInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> bookedAfterCut() {
        return sentences(BOOKED_AFTER_CUT);
    }

    List<String> datesGoingBack() {
        return sentences(DATES_GOING_BACK);
    }

    List<String> unstatedDates() {
        return sentences(UNSTATED_DATES);
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
