/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads single entries with whose money they moved, and the statements of subjects. */
@Repository
class EntryRepository {

    static final String ENTRY =
            """
            select entry_id, rule, summary, accounting_date, bank_date, recorded_at,
                   idempotency_key
              from ledger.entry
             where entry_id = :id
            """;

    static final String LINES =
            """
            select l.line_no, l.account_code, c.name, c.side, l.debit_fen, l.credit_fen
              from ledger.line l
              join ledger.chart_account c on c.code = l.account_code
             where l.entry_id = :id and l.accounting_date = :date
             order by l.line_no
            """;

    static final String CONTROLS =
            """
            select d.control_code, c.name, count(*) as subjects, sum(d.fen)::bigint as fen
              from ledger.detail d
              join ledger.chart_account c on c.code = d.control_code
             where d.entry_id = :id and d.accounting_date = :date
             group by d.control_code, c.name
             order by d.control_code
            """;

    static final String ACT =
            """
            select a.actor_number, a.actor_name, a.action, a.object
              from ledger.entry e
              join audit.action a on a.action_id = e.action_id
             where e.entry_id = :id
            """;

    static final String DETAIL_COUNT =
            """
            select count(*)
              from ledger.detail
             where entry_id = :id and control_code = :control
            """;

    static final String DETAILS =
            """
            select account_no, fen, balance_fen
              from ledger.detail
             where entry_id = :id and control_code = :control
             order by account_no
             limit :limit offset :offset
            """;

    static final String BALANCE =
            """
            select posted_fen, held_fen
              from ledger.balance
             where account_no = :subject and control_code = :control
            """;

    static final String STATEMENT_TOTALS =
            """
            select count(*) as lines,
                   coalesce(sum(fen) filter (where fen > 0), 0)::bigint as increase_fen,
                   coalesce(-sum(fen) filter (where fen < 0), 0)::bigint as decrease_fen
              from ledger.detail
             where account_no = :subject and control_code = :control
               and accounting_date between :from and :to
            """;

    static final String STATEMENT =
            """
            select d.accounting_date, d.entry_id, e.summary, d.fen, d.balance_fen
              from ledger.detail d
              join ledger.entry e using (entry_id)
             where d.account_no = :subject and d.control_code = :control
               and d.accounting_date between :from and :to
             order by d.seq desc
             limit :limit offset :offset
            """;

    private static final int ROWS_PER_FETCH = 2_000;
    private static final Map<String, ControlAccount> CONTROL_BY_CODE =
            Arrays.stream(ControlAccount.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    control -> control.code().value(), Function.identity()));

    private final JdbcClient jdbc;

    EntryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EntryView> find(EntryId id) {
        return jdbc.sql(ENTRY).param("id", id.value()).query((row, _) -> entry(row)).optional();
    }

    EntryDetails details(EntryId entry, ControlAccount control, Slice slice) {
        long total = ofControl(DETAIL_COUNT, entry, control).query(Long.class).single();
        List<EntryDetails.Part> parts =
                ofControl(DETAILS, entry, control)
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query(
                                (row, _) ->
                                        new EntryDetails.Part(
                                                new SubjectNo(row.getString("account_no")),
                                                cny(row, "fen"),
                                                cny(row, "balance_fen")))
                        .list();
        return new EntryDetails(total, parts);
    }

    StatementPart statement(ControlAccount control, SubjectNo subject, Period period, Slice slice) {
        List<Statement.Line> lines =
                ofSubject(STATEMENT, control, subject)
                        .param("from", period.from())
                        .param("to", period.to())
                        .param("limit", slice.limit())
                        .param("offset", slice.offset())
                        .query((row, _) -> statementLine(row))
                        .list();
        Cny[] balance = balance(control, subject);
        return ofSubject(STATEMENT_TOTALS, control, subject)
                .param("from", period.from())
                .param("to", period.to())
                .query(
                        (row, _) ->
                                new StatementPart(
                                        balance[0],
                                        balance[1],
                                        cny(row, "increase_fen"),
                                        cny(row, "decrease_fen"),
                                        row.getLong("lines"),
                                        lines))
                .single();
    }

    /** Every line; read in portions inside a transaction, and to be closed by the caller. */
    Stream<Statement.Line> everyStatementLine(
            ControlAccount control, SubjectNo subject, Period period) {
        return ofSubject(STATEMENT, control, subject)
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", Long.MAX_VALUE)
                .param("offset", 0L)
                .withFetchSize(ROWS_PER_FETCH)
                .query((row, _) -> statementLine(row))
                .stream();
    }

    /** Posted and held. */
    private Cny[] balance(ControlAccount control, SubjectNo subject) {
        return ofSubject(BALANCE, control, subject)
                .query((row, _) -> new Cny[] {cny(row, "posted_fen"), cny(row, "held_fen")})
                .optional()
                .orElse(new Cny[] {Cny.ZERO, Cny.ZERO});
    }

    private EntryView entry(ResultSet row) throws SQLException {
        EntryId id = new EntryId(row.getObject("entry_id", UUID.class));
        LocalDate date = row.getObject("accounting_date", LocalDate.class);
        return new EntryView(
                id,
                row.getString("rule"),
                row.getString("summary"),
                new AccountingDate(date),
                row.getObject("bank_date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("idempotency_key"),
                lines(id, date),
                controls(id, date),
                act(id));
    }

    private List<EntryView.Line> lines(EntryId id, LocalDate date) {
        return jdbc.sql(LINES)
                .param("id", id.value())
                .param("date", date)
                .query(
                        (row, _) ->
                                new EntryView.Line(
                                        row.getInt("line_no"),
                                        new AccountCode(row.getString("account_code")),
                                        row.getString("name"),
                                        NormalSide.valueOf(row.getString("side")),
                                        cny(row, "debit_fen"),
                                        cny(row, "credit_fen")))
                .list();
    }

    private List<EntryView.Control> controls(EntryId id, LocalDate date) {
        return jdbc.sql(CONTROLS)
                .param("id", id.value())
                .param("date", date)
                .query(
                        (row, _) ->
                                new EntryView.Control(
                                        control(row.getString("control_code")),
                                        row.getString("name"),
                                        row.getLong("subjects"),
                                        cny(row, "fen")))
                .list();
    }

    private EntryView.@Nullable Act act(EntryId id) {
        return jdbc.sql(ACT)
                .param("id", id.value())
                .query(EntryView.Act.class)
                .optional()
                .orElse(null);
    }

    private StatementSpec ofControl(String sql, EntryId entry, ControlAccount control) {
        return jdbc.sql(sql).param("id", entry.value()).param("control", control.code().value());
    }

    private StatementSpec ofSubject(String sql, ControlAccount control, SubjectNo subject) {
        return jdbc.sql(sql)
                .param("subject", subject.value())
                .param("control", control.code().value());
    }

    private static ControlAccount control(String code) {
        ControlAccount control = CONTROL_BY_CODE.get(code);
        if (control == null) {
            throw new IllegalStateException("account " + code + " has details and is unknown");
        }
        return control;
    }

    private static Statement.Line statementLine(ResultSet row) throws SQLException {
        return new Statement.Line(
                new AccountingDate(row.getObject("accounting_date", LocalDate.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("summary"),
                cny(row, "fen"),
                cny(row, "balance_fen"));
    }

    private static Cny cny(ResultSet row, String column) throws SQLException {
        return Cny.ofFen(row.getLong(column));
    }
}
