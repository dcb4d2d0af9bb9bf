/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the books. */
@Repository
class BooksRepository {

    static final String TRIAL_BALANCE =
            """
            select c.code, c.name, c.side, m.debit_fen, m.credit_fen
              from (select account_code, sum(debit_fen)::bigint as debit_fen,
                           sum(credit_fen)::bigint as credit_fen
                      from ledger.movement
                     group by account_code) m
              join ledger.chart_account c on c.code = m.account_code
             order by c.code
            """;

    static final String BALANCES =
            """
            select c.code,
                   coalesce((select sum(case c.side when 'DEBIT' then m.debit_fen - m.credit_fen
                                                    else m.credit_fen - m.debit_fen end)
                               from ledger.movement m
                              where m.account_code = c.code), 0)::bigint as fen
              from ledger.chart_account c
             where c.code = any(:codes)
            """;

    static final String STATEMENT =
            """
            select d.accounting_date, d.entry_id, e.summary, d.fen, d.balance_fen
              from ledger.detail d
              join ledger.entry e using (entry_id)
             where d.account_no = :subject and d.control_code = :control
             order by d.seq
            """;

    static final String CHART =
            """
            select code, name, side
              from ledger.chart_account
             order by code
            """;

    static final String JOURNAL =
            """
            select e.entry_id, e.accounting_date, e.bank_date, e.rule, e.summary,
                   l.line_no, l.account_code, c.name, l.debit_fen, l.credit_fen
              from ledger.entry e
              join ledger.line l
                on l.entry_id = e.entry_id and l.accounting_date = e.accounting_date
              join ledger.chart_account c on c.code = l.account_code
             order by e.accounting_date, e.entry_id, l.line_no
            """;

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcClient jdbc;

    BooksRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static BooksRepository on(DataSource database) {
        return new BooksRepository(JdbcClient.create(database));
    }

    /** An account of the chart, as the journal declares it. */
    record ChartAccount(AccountCode code, String name) {}

    /** One line of an entry, as the journal writes it. */
    record JournalLine(
            EntryId entry,
            AccountingDate date,
            LocalDate bankDate,
            String rule,
            String summary,
            int number,
            ChartAccount account,
            Cny debit,
            Cny credit) {}

    List<TrialBalance.Row> trialBalance() {
        return jdbc.sql(TRIAL_BALANCE)
                .query(
                        (row, number) ->
                                new TrialBalance.Row(
                                        new AccountCode(row.getString("code")),
                                        row.getString("name"),
                                        NormalSide.valueOf(row.getString("side")),
                                        Cny.ofFen(row.getLong("debit_fen")),
                                        Cny.ofFen(row.getLong("credit_fen"))))
                .list();
    }

    Map<AccountCode, Cny> balances(Collection<AccountCode> accounts) {
        Map<AccountCode, Cny> balances = new HashMap<>();
        jdbc.sql(BALANCES)
                .param("codes", accounts.stream().map(AccountCode::value).toArray(String[]::new))
                .query(
                        row -> {
                            balances.put(
                                    new AccountCode(row.getString("code")),
                                    Cny.ofFen(row.getLong("fen")));
                        });
        return balances;
    }

    List<Statement.Line> statement(ControlAccount control, SubjectNo subject) {
        return jdbc.sql(STATEMENT)
                .param("subject", subject.value())
                .param("control", control.code().value())
                .query(
                        (row, number) ->
                                new Statement.Line(
                                        date(row, "accounting_date"),
                                        entry(row),
                                        row.getString("summary"),
                                        Cny.ofFen(row.getLong("fen")),
                                        Cny.ofFen(row.getLong("balance_fen"))))
                .list();
    }

    List<ChartAccount> chart() {
        return jdbc.sql(CHART)
                .query(
                        (row, number) ->
                                new ChartAccount(
                                        new AccountCode(row.getString("code")),
                                        row.getString("name")))
                .list();
    }

    /** Every line in the order of booking; read in portions, and to be closed by the caller. */
    Stream<JournalLine> journal() {
        return jdbc
                .sql(JOURNAL)
                .withFetchSize(ROWS_PER_FETCH)
                .query(
                        (row, number) ->
                                new JournalLine(
                                        entry(row),
                                        date(row, "accounting_date"),
                                        row.getObject("bank_date", LocalDate.class),
                                        row.getString("rule"),
                                        row.getString("summary"),
                                        row.getInt("line_no"),
                                        new ChartAccount(
                                                new AccountCode(row.getString("account_code")),
                                                row.getString("name")),
                                        Cny.ofFen(row.getLong("debit_fen")),
                                        Cny.ofFen(row.getLong("credit_fen"))))
                .stream();
    }

    private static EntryId entry(ResultSet row) throws SQLException {
        return new EntryId(row.getObject("entry_id", UUID.class));
    }

    private static AccountingDate date(ResultSet row, String column) throws SQLException {
        return new AccountingDate(row.getObject(column, LocalDate.class));
    }
}
