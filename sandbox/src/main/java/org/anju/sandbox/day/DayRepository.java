/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's dates in SQL. Rows are only ever added. */
@Repository
class DayRepository {

    // Bookings share it, so that they do not wait for one another; whoever cuts has it alone.
    static final String SHARE_DAY =
            "select pg_advisory_xact_lock_shared(hashtext('day.milestone'))";

    static final String LAST_CUT =
            """
            select booking_date
              from day.milestone
             where milestone = 'CUT'
             order by booking_date desc
             limit 1
            """;

    private final JdbcClient jdbc;

    DayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps every date from being cut until the transaction ends. */
    void share() {
        jdbc.sql(SHARE_DAY).query().listOfRows();
    }

    /** The latest date that was cut; none before the first. */
    Optional<LocalDate> lastCut() {
        return jdbc.sql(LAST_CUT)
                .query((row, _) -> row.getObject("booking_date", LocalDate.class))
                .optional();
    }
}
