/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads the chart with its balances, and the book of each account. */
@Repository
class AccountBookRepository {

    static final String CHART =
            """
            select c.code, c.name, c.side, c.postable, c.sub_ledger is not null as has_subjects,
                   coalesce(sum(m.debit_fen), 0)::bigint as debit_fen,
                   coalesce(sum(m.credit_fen), 0)::bigint as credit_fen
              from ledger.chart_account c
              left join (select account_code, sum(debit_fen) as debit_fen,
                                sum(credit_fen) as credit_fen
                           from ledger.movement
                          where accounting_date <= :asOf
                          group by account_code) m on starts_with(m.account_code, c.code)
             group by c.code
             order by c.code
            """;

    static final String ACCOUNT =
            """
            select c.code, c.name, c.side, c.postable, c.sub_ledger is not null as has_subjects,
                   coalesce(sum(m.debit_fen), 0)::bigint as debit_fen,
                   coalesce(sum(m.credit_fen), 0)::bigint as credit_fen
              from ledger.chart_account c
              left join ledger.movement m
                on m.account_code in (select b.code from ledger.chart_account b
                                       where starts_with(b.code, :code))
               and m.accounting_date <= :asOf
             where c.code = :code
             group by c.code
            """;

    static final String TRIAL_BALANCE =
            """
            select c.code, c.name, c.side, m.debit_fen, m.credit_fen
              from (select account_code, sum(debit_fen)::bigint as debit_fen,
                           sum(credit_fen)::bigint as credit_fen
                      from ledger.movement
                     where accounting_date <= :asOf
                     group by account_code) m
              join ledger.chart_account c on c.code = m.account_code
             order by c.code
            """;

    static final String TOTALS =
            """
            select (select count(*)
                      from ledger.line
                     where account_code = :code
                       and accounting_date between :from and :to) as lines,
                   coalesce(sum(debit_fen) filter (where accounting_date >= :from), 0)::bigint
                       as debit_fen,
                   coalesce(sum(credit_fen) filter (where accounting_date >= :from), 0)::bigint
                       as credit_fen,
                   coalesce(sum(debit_fen - credit_fen) filter (where accounting_date < :from),
                            0)::bigint as before_fen
              from ledger.movement
             where account_code = :code and accounting_date <= :to
            """;

    // The balance after a line counts every line before it, also those of earlier pages and dates.
    static final String LINES =
            """
            select l.accounting_date, e.bank_date, l.entry_id, l.line_no, e.rule, e.summary,
                   (select string_agg(distinct o.account_code, ' ')
                      from ledger.line o
                     where o.accounting_date = l.accounting_date and o.entry_id = l.entry_id
                       and o.line_no <> l.line_no) as others,
                   l.debit_fen, l.credit_fen, l.running_fen
              from (select accounting_date, entry_id, line_no, debit_fen, credit_fen,
                           (sum(debit_fen - credit_fen)
                                over (order by accounting_date, entry_id, line_no)
                            + (select coalesce(sum(debit_fen - credit_fen), 0)
                                 from ledger.movement
                                where account_code = :code
                                  and accounting_date < :from))::bigint as running_fen
                      from ledger.line
                     where account_code = :code
                       and accounting_date between :from and :to) l
              join ledger.entry e using (entry_id)
             order by l.accounting_date, l.entry_id, l.line_no
             limit :limit offset :offset
            """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    AccountBookRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the lines of a period sum to.
     *
     * @param before debits less credits of everything before it
     */
    record Totals(long lines, Cny debit, Cny credit, Cny before) {}

    List<ChartBalance> chart(LocalDate asOf) {
        return jdbc.sql(CHART).param("asOf", asOf).query((row, _) -> account(row)).list();
    }

    Optional<ChartBalance> account(AccountCode code, LocalDate asOf) {
        return jdbc.sql(ACCOUNT)
                .param("code", code.value())
                .param("asOf", asOf)
                .query((row, _) -> account(row))
                .optional();
    }

    List<TrialBalance.Row> trialBalance(LocalDate asOf) {
        return jdbc.sql(TRIAL_BALANCE)
                .param("asOf", asOf)
                .query(
                        (row, _) ->
                                new TrialBalance.Row(
                                        new AccountCode(row.getString("code")),
                                        row.getString("name"),
                                        NormalSide.valueOf(row.getString("side")),
                                        cny(row, "debit_fen"),
                                        cny(row, "credit_fen")))
                .list();
    }

    Totals totals(AccountCode code, Period period) {
        return of(TOTALS, code, period)
                .query(
                        (row, _) ->
                                new Totals(
                                        row.getLong("lines"),
                                        cny(row, "debit_fen"),
                                        cny(row, "credit_fen"),
                                        cny(row, "before_fen")))
                .single();
    }

    List<AccountLines.Line> lines(NormalSide side, AccountCode code, Period period, Slice slice) {
        return of(LINES, code, period)
                .param("limit", slice.limit())
                .param("offset", slice.offset())
                .query(line(side))
                .list();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<AccountLines.Line> everyLine(NormalSide side, AccountCode code, Period period) {
        return of(LINES, code, period)
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query(line(side))
                .stream();
    }

    private StatementSpec of(String sql, AccountCode code, Period period) {
        return jdbc.sql(sql)
                .param("code", code.value())
                .param("from", period.from())
                .param("to", period.to());
    }

    private static RowMapper<AccountLines.Line> line(NormalSide side) {
        return (row, _) ->
                new AccountLines.Line(
                        new AccountingDate(row.getObject("accounting_date", LocalDate.class)),
                        row.getObject("bank_date", LocalDate.class),
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        row.getInt("line_no"),
                        row.getString("rule"),
                        row.getString("summary"),
                        row.getString("others"),
                        cny(row, "debit_fen"),
                        cny(row, "credit_fen"),
                        side.of(cny(row, "running_fen")));
    }

    private static ChartBalance account(ResultSet row) throws SQLException {
        return new ChartBalance(
                new AccountCode(row.getString("code")),
                row.getString("name"),
                NormalSide.valueOf(row.getString("side")),
                row.getBoolean("postable"),
                row.getBoolean("has_subjects"),
                cny(row, "debit_fen"),
                cny(row, "credit_fen"));
    }

    private static Cny cny(ResultSet row, String column) throws SQLException {
        return Cny.ofFen(row.getLong(column));
    }
}
