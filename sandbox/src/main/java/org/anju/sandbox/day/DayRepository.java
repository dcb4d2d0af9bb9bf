/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.core.WalletNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's dates in SQL. Rows are only ever added. */
@Repository
class DayRepository {

    // Bookings share it, so that they do not wait for one another; whoever cuts has it alone.
    static final String SHARE_DAY =
            "select pg_advisory_xact_lock_shared(hashtext('day.milestone'))";

    static final String SEIZE_DAY = "select pg_advisory_xact_lock(hashtext('day.milestone'))";

    static final String LAST_CUT =
            """
            select booking_date
              from day.milestone
             where milestone = 'CUT'
             order by booking_date desc
             limit 1
            """;

    static final String INSERT_MILESTONE =
            """
            insert into day.milestone (booking_date, milestone, reached_at)
            values (:date, :milestone, :at)
            on conflict do nothing
            """;

    static final String NEWEST_DATES =
            """
            select booking_date,
                   max(reached_at) filter (where milestone = 'OPENED') as opened_at,
                   max(reached_at) filter (where milestone = 'CUT') as cut_at,
                   max(reached_at) filter (where milestone = 'CLOSED') as closed_at
              from day.milestone
             where :date::date is null or booking_date = :date::date
             group by booking_date
             order by booking_date desc
             limit :limit
            """;

    static final String INSERT_SWEEP =
            """
            insert into day.standing_sweep (loan_wallet, wallet, deposit, set_at)
            values (:loanWallet, :wallet, :deposit, :at)
            """;

    static final String LIST_SWEEPS =
            """
            select distinct on (loan_wallet) loan_wallet, wallet, deposit
              from day.standing_sweep
             order by loan_wallet, position desc
            """;

    private final JdbcClient jdbc;

    DayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps every date from being cut until the transaction ends. */
    void share() {
        jdbc.sql(SHARE_DAY).query().listOfRows();
    }

    /** Waits until nobody books, and keeps everybody from booking until the transaction ends. */
    void seize() {
        jdbc.sql(SEIZE_DAY).query().listOfRows();
    }

    /** The latest date that was cut; none before the first. */
    Optional<LocalDate> lastCut() {
        return jdbc.sql(LAST_CUT)
                .query((row, _) -> row.getObject("booking_date", LocalDate.class))
                .optional();
    }

    /** Writes down what a date has reached; false where it had reached it before. */
    boolean reach(LocalDate date, DayMilestone milestone, OffsetDateTime at) {
        return jdbc.sql(INSERT_MILESTONE)
                        .param("date", date)
                        .param("milestone", milestone.name())
                        .param("at", at)
                        .update()
                == 1;
    }

    BankDate find(LocalDate date) {
        return dates(date, 1).stream().findFirst().orElseGet(() -> BankDate.untouched(date));
    }

    List<BankDate> newest(int limit) {
        return dates(null, limit);
    }

    void add(StandingSweep sweep, OffsetDateTime at) {
        jdbc.sql(INSERT_SWEEP)
                .param("loanWallet", sweep.loanWallet().value())
                .param("wallet", sweep.wallet().value())
                .param("deposit", sweep.deposit())
                .param("at", at)
                .update();
    }

    List<StandingSweep> sweeps() {
        return jdbc.sql(LIST_SWEEPS)
                .query(
                        (row, _) ->
                                new StandingSweep(
                                        new WalletNumber(row.getString("loan_wallet")),
                                        new WalletNumber(row.getString("wallet")),
                                        row.getString("deposit")))
                .list();
    }

    private List<BankDate> dates(@Nullable LocalDate date, int limit) {
        return jdbc.sql(NEWEST_DATES)
                .param("date", date)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new BankDate(
                                        row.getObject("booking_date", LocalDate.class),
                                        time(row, "opened_at"),
                                        time(row, "cut_at"),
                                        time(row, "closed_at")))
                .list();
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(ChinaTime.ZONE).toOffsetDateTime();
    }
}
