/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.BankDays.AccountDay;
import org.anju.centre.settlement.BankDays.DateCell;
import org.anju.centre.settlement.BankDays.DayStatement;
import org.anju.centre.settlement.BankDays.DifferenceLine;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads where the bank's dates stand. */
@Repository
class BankDaysRepository {

    static final String ON =
            """
            select a.number, a.kind, a.name, coalesce(d.state, 'OPEN') as state, b.at as started_at,
                   c.at as closed_at, c.last_number, s.reference, s.version, s.opening_fen,
                   s.closing_fen, s.credits + s.debits as entries, s.taken_at,
                   (select count(*)
                      from settlement.statement_difference x
                     where x.account = a.number and x.booking_date = :date
                       and x.closed_at is null) as differences,
                   (select count(*)
                      from settlement.payment_order o
                     where o.debit_number = a.number and o.sent_at < :ends
                       and o.state in ('SENDING', 'RECEIVED', 'IN_PROGRESS', 'UNKNOWN', 'NOT_FOUND',
                                       'SUSPENDED', 'MANUAL')) as undecided
              from settlement.own_account a
              left join settlement.bank_day d on d.account = a.number and d.booking_date = :date
              left join settlement.bank_day_event b
                on b.account = a.number and b.booking_date = :date and b.event = 'START'
              left join settlement.bank_day_event c
                on c.account = a.number and c.booking_date = :date and c.event = 'CLOSE'
              left join settlement.statement s on s.statement_id = d.statement_id
             where a.opened_at < :ends
             order by a.ledger_account
            """;

    static final String DATES =
            """
            select booking_date, count(*) over () as total
              from (select distinct booking_date from settlement.bank_day) each
             order by booking_date desc
             limit :limit offset :offset
            """;

    static final String CELLS =
            """
            select d.account, d.booking_date, d.state, s.closing_fen,
                   (select count(*)
                      from settlement.statement_difference x
                     where x.account = d.account and x.booking_date = d.booking_date
                       and x.closed_at is null) as differences
              from settlement.bank_day d
              join settlement.own_account a on a.number = d.account
              left join settlement.statement s on s.statement_id = d.statement_id
             where d.booking_date = any(:dates::text[]::date[])
             order by d.booking_date desc, a.ledger_account
            """;

    static final String NEWEST =
            """
            select max(booking_date)
              from settlement.bank_day
            """;

    static final String DIFFERENCES =
            """
            select x.difference_id, x.account, x.booking_date, x.kind, x.reference, x.expected,
                   x.found, x.opened_at, x.closed_at, r.difference_id is not null as ruled,
                   count(*) over () as total
              from settlement.statement_difference x
              left join settlement.difference_ruling r using (difference_id)
             where x.booking_date = coalesce(:date::date, x.booking_date)
               and (x.closed_at is null or not :open)
             order by x.closed_at is not null, x.booking_date desc, x.account, x.kind, x.reference,
                   x.opened_at
             limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    BankDaysRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of a list, and how many there are in all. */
    record Counted<T>(long total, T value) {}

    /** A short entry of a date, with the date. */
    record DatedCell(LocalDate date, DateCell cell) {}

    List<AccountDay> on(LocalDate date) {
        return jdbc.sql(ON)
                .param("date", date)
                .param("ends", date.plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime())
                .query((row, _) -> accountDay(row, date))
                .list();
    }

    List<Counted<LocalDate>> dates(Slice slice) {
        return jdbc.sql(DATES)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(
                        (row, _) ->
                                new Counted<>(
                                        row.getLong("total"),
                                        row.getObject("booking_date", LocalDate.class)))
                .list();
    }

    List<DatedCell> cells(List<LocalDate> dates) {
        return jdbc.sql(CELLS)
                .param("dates", dates.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(
                        (row, _) ->
                                new DatedCell(
                                        row.getObject("booking_date", LocalDate.class), cell(row)))
                .list();
    }

    @Nullable LocalDate newest() {
        return jdbc.sql(NEWEST)
                .query((row, _) -> new Counted<>(0, row.getObject(1, LocalDate.class)))
                .single()
                .value();
    }

    List<Counted<DifferenceLine>> differences(@Nullable LocalDate date, boolean open, Slice slice) {
        return jdbc.sql(DIFFERENCES)
                .param("date", date)
                .param("open", open)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query((row, _) -> new Counted<>(row.getLong("total"), difference(row)))
                .list();
    }

    private static AccountDay accountDay(ResultSet row, LocalDate date) throws SQLException {
        return new AccountDay(
                row.getString("number"),
                BankAccountKind.valueOf(row.getString("kind")),
                row.getString("name"),
                date,
                BankDayState.valueOf(row.getString("state")),
                instant(row, "started_at"),
                instant(row, "closed_at"),
                row.getObject("last_number", Long.class),
                statement(row),
                row.getLong("differences"),
                row.getLong("undecided"));
    }

    private static @Nullable DayStatement statement(ResultSet row) throws SQLException {
        Instant taken = instant(row, "taken_at");
        return taken == null
                ? null
                : new DayStatement(
                        row.getString("reference"),
                        row.getLong("version"),
                        Cny.ofFen(row.getLong("opening_fen")),
                        Cny.ofFen(row.getLong("closing_fen")),
                        row.getLong("entries"),
                        taken);
    }

    private static DateCell cell(ResultSet row) throws SQLException {
        Long closing = row.getObject("closing_fen", Long.class);
        return new DateCell(
                row.getString("account"),
                BankDayState.valueOf(row.getString("state")),
                closing == null ? null : Cny.ofFen(closing),
                row.getLong("differences"));
    }

    /** A row that names a difference as its table does, and whether two people ended it. */
    static DifferenceLine difference(ResultSet row) throws SQLException {
        return new DifferenceLine(
                row.getObject("difference_id", UUID.class),
                row.getString("account"),
                row.getObject("booking_date", LocalDate.class),
                DifferenceKind.valueOf(row.getString("kind")),
                row.getString("reference"),
                row.getObject("expected", Long.class),
                row.getObject("found", Long.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getBoolean("ruled"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
