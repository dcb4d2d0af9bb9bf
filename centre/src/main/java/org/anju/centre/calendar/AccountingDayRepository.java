/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountingDayRepository {

    static final String OPEN =
            """
            select day
              from calendar.accounting_day
             where state = 'OPEN'
            """;

    static final String LOCK_FOR_OPENING =
            """
            select pg_advisory_xact_lock(hashtext('calendar.accounting_day'))
            """;

    // Whoever posts shares the lock of the open date; cutting it takes the lock alone, so that no
    // entry is half-way in when the date is frozen.
    static final String CUT =
            """
            with frozen as materialized (
                select day, pg_advisory_xact_lock(calendar.lock_of_day(day))
                  from calendar.accounting_day
                 where state = 'OPEN'
            )
            update calendar.accounting_day a
               set state = 'CUT', cut_at = :at
              from frozen
             where a.day = frozen.day
            """;

    static final String ADD =
            """
            insert into calendar.accounting_day (day, state, opened_at)
            values (:day, 'OPEN', :at)
            """;

    private final JdbcClient jdbc;

    AccountingDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountingDate> open() {
        return jdbc.sql(OPEN).query(LocalDate.class).optional().map(AccountingDate::new);
    }

    void lockForOpening() {
        jdbc.sql(LOCK_FOR_OPENING).query().listOfRows();
    }

    void cutOpenDay(Instant at) {
        jdbc.sql(CUT).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void add(AccountingDate date, Instant at) {
        jdbc.sql(ADD).param("day", date.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }
}
