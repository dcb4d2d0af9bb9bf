/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.NoticeId;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps remittances and their states. The role behind it may move a state and nothing else. */
@Repository
class RemittanceRepository {

    // Two submissions of one identifier follow each other; the second then finds the first.
    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('collection.remittance|' || :remittance, 0))
            """;

    static final String REQUEST_SM3 =
            """
            select request_sm3
              from collection.remittance
             where remittance_id = :remittance
            """;

    static final String FIND =
            """
            select remittance_id, employer_account, month, state, persons, employer_fen, person_fen,
                   payee_wallet, payee_name, remark, problem_count, entry_id, posted_at
              from collection.remittance
             where remittance_id = :remittance
            """;

    static final String PROBLEMS =
            """
            select line_no, column_name, value, code, message
              from collection.remittance_problem
             where remittance_id = :remittance
             order by problem_no
            """;

    static final String OPEN =
            """
            select remittance_id
              from collection.remittance
             where employer_account = :employerAccount
               and month = :month
               and kind = :kind
               and state = 'AWAITING_PAYMENT'
            """;

    static final String ADD_AWAITING =
            """
            insert into collection.remittance (remittance_id, kind, method, employer_account,
                   month_given, month, request_sm3, list_evidence, state, persons, employer_fen,
                   person_fen, payee_wallet, payee_name, remark, submitted_at, submitted_by)
            values (:remittance, :kind, 'ECNY', :employerAccount,
                   :monthGiven, :month, :requestSm3, :list, 'AWAITING_PAYMENT', :persons, :employerFen,
                   :personFen, :payeeWallet, :payeeName, :remark, :at, :actor)
            on conflict do nothing
            """;

    static final String ADD_REFUSED =
            """
            insert into collection.remittance (remittance_id, kind, method, employer_account,
                   month_given, month, request_sm3, list_evidence, state, problem_count,
                   submitted_at, submitted_by)
            values (:remittance, :kind, 'ECNY', :employerAccount,
                   :monthGiven, :month, :requestSm3, :list, 'REFUSED', :problemCount,
                   :at, :actor)
            """;

    static final String ADD_PROBLEMS =
            """
            insert into collection.remittance_problem (remittance_id, problem_no, line_no,
                   column_name, value, code, message)
            select :remittance, p.problem_no, p.line_no, p.column_name, p.value, p.code, p.message
              from unnest(:lines::bigint[], :columns::text[], :values::text[], :codes::text[],
                          :messages::text[])
                   with ordinality as p (line_no, column_name, value, code, message, problem_no)
            """;

    static final String AWAITING_AMOUNT =
            """
            select remittance_id, persons
              from collection.remittance
             where employer_account = :employerAccount
               and month = :month
               and state = 'AWAITING_PAYMENT'
               and payee_wallet = :payeeWallet
               and total_fen = :totalFen
            """;

    static final String MARK_POSTED =
            """
            update collection.remittance
               set state = 'POSTED', notice_id = :notice, entry_id = :entry, posted_at = :at
             where remittance_id = :remittance
               and state = 'AWAITING_PAYMENT'
            """;

    /** The parts of a remittance by personal account, for the ledger and the accounts to read. */
    static final String PARTS =
            """
            select account_no, employer_fen + person_fen as fen
              from collection.remittance_line
             where remittance_id = :remittance
            """;

    private final JdbcClient jdbc;

    RemittanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The states as the table names them. */
    private enum State {
        AWAITING_PAYMENT,
        POSTED,
        REFUSED
    }

    /** A remittance that a payment of its amount may settle. */
    record Candidate(RemittanceId id, int persons) {}

    /** Makes every other submission of this identifier wait for the end of the transaction. */
    void lock(RemittanceId id) {
        jdbc.sql(LOCK).param("remittance", id.toString()).query((row, number) -> "").single();
    }

    /** The digest of the application of this identifier, where there was one. */
    Optional<byte[]> requestSm3(RemittanceId id) {
        return jdbc.sql(REQUEST_SM3)
                .param("remittance", id.value())
                .query((row, number) -> row.getBytes("request_sm3"))
                .optional();
    }

    /** The remittance with its problems, where it was refused. */
    Optional<Remittance> find(RemittanceId id) {
        List<RowProblem> problems = problems(id);
        return jdbc.sql(FIND)
                .param("remittance", id.value())
                .query((row, number) -> remittance(row, problems))
                .optional();
    }

    /** The remittance of this account and month that still awaits its payment. */
    Optional<RemittanceId> open(EmployerAccountNo account, YearMonth month) {
        return jdbc.sql(OPEN)
                .param("employerAccount", account.value())
                .param("month", month.atDay(1))
                .param("kind", RemittanceKind.REGULAR.code())
                .query(UUID.class)
                .optional()
                .map(RemittanceId::new);
    }

    /** Adds a remittance that awaits payment; false if another of its account and month does. */
    boolean addAwaiting(KeptApplication kept, RemittanceTerms terms, Instant at) {
        return common(ADD_AWAITING, kept, terms.month(), at)
                        .param("persons", terms.totals().persons())
                        .param("employerFen", terms.totals().employer().fen())
                        .param("personFen", terms.totals().person().fen())
                        .param("payeeWallet", terms.payee().number())
                        .param("payeeName", terms.payee().name())
                        .param("remark", terms.remark())
                        .update()
                == 1;
    }

    /** Adds a refused remittance with its problems; {@code month} is null where it names none. */
    void addRefused(
            KeptApplication kept,
            @Nullable YearMonth month,
            Remittance.Refused refused,
            Instant at) {
        common(ADD_REFUSED, kept, month, at).param("problemCount", refused.problemCount()).update();
        List<RowProblem> problems = refused.problems();
        jdbc.sql(ADD_PROBLEMS)
                .param("remittance", kept.id().value())
                .param("lines", problems.stream().map(RowProblem::line).toArray(Long[]::new))
                .param("columns", texts(problems, RowProblem::column))
                .param("values", texts(problems, RowProblem::value))
                .param("codes", texts(problems, RowProblem::code))
                .param("messages", texts(problems, RowProblem::message))
                .update();
    }

    /** The remittances of this account and month that await exactly this amount in this wallet. */
    List<Candidate> awaiting(
            EmployerAccountNo account, YearMonth month, String payeeWallet, Cny total) {
        return jdbc.sql(AWAITING_AMOUNT)
                .param("employerAccount", account.value())
                .param("month", month.atDay(1))
                .param("payeeWallet", payeeWallet)
                .param("totalFen", total.fen())
                .query(
                        (row, number) ->
                                new Candidate(
                                        new RemittanceId(
                                                row.getObject("remittance_id", UUID.class)),
                                        row.getInt("persons")))
                .list();
    }

    /** Moves the state from awaiting payment to posted; false if somebody else has done so. */
    boolean markPosted(RemittanceId id, NoticeId notice, EntryId entry, Instant at) {
        return jdbc.sql(MARK_POSTED)
                        .param("remittance", id.value())
                        .param("notice", notice.value())
                        .param("entry", entry.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec common(
            String sql, KeptApplication kept, @Nullable YearMonth month, Instant at) {
        RemittanceApplication application = kept.application();
        return jdbc.sql(sql)
                .param("remittance", kept.id().value())
                .param("kind", RemittanceKind.REGULAR.code())
                .param("employerAccount", ApplicationFault.shown(application.employerAccount()))
                .param("monthGiven", ApplicationFault.shown(application.month()))
                .param("month", month == null ? null : month.atDay(1), java.sql.Types.DATE)
                .param("requestSm3", kept.requestSm3())
                .param("list", kept.list().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", application.actor().number());
    }

    private List<RowProblem> problems(RemittanceId id) {
        return jdbc.sql(PROBLEMS)
                .param("remittance", id.value())
                .query(
                        (row, number) ->
                                new RowProblem(
                                        row.getLong("line_no"),
                                        row.getString("column_name"),
                                        row.getString("value"),
                                        row.getString("code"),
                                        row.getString("message")))
                .list();
    }

    private static Remittance remittance(ResultSet row, List<RowProblem> problems)
            throws SQLException {
        RemittanceId id = new RemittanceId(row.getObject("remittance_id", UUID.class));
        return switch (State.valueOf(row.getString("state"))) {
            case AWAITING_PAYMENT -> new Remittance.AwaitingPayment(id, terms(row));
            case POSTED ->
                    new Remittance.Posted(
                            id,
                            terms(row),
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            row.getObject("posted_at", OffsetDateTime.class).toInstant());
            case REFUSED -> new Remittance.Refused(id, row.getLong("problem_count"), problems);
        };
    }

    private static RemittanceTerms terms(ResultSet row) throws SQLException {
        return new RemittanceTerms(
                new EmployerAccountNo(row.getString("employer_account")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new RemittanceTotals(
                        row.getInt("persons"),
                        Cny.ofFen(row.getLong("employer_fen")),
                        Cny.ofFen(row.getLong("person_fen"))),
                new RemittanceTerms.PayeeWallet(
                        row.getString("payee_wallet"), row.getString("payee_name")),
                row.getString("remark"));
    }

    private static String[] texts(List<RowProblem> problems, Function<RowProblem, String> part) {
        return problems.stream().map(part).toArray(String[]::new);
    }
}
