/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.ledger.EntryId;
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
            select remittance_id, case_no, via, origin, employer_account, month_given, month, state,
                   persons, employer_fen, person_fen, payee_wallet, payee_name, remark,
                   problem_count, entry_id, posted_at, rejection_reason, joined, leavers,
                   submitted_at, submitted_by, declared_at, expires_on, ended_at,
                   cancellation_reason
              from collection.remittance
             where remittance_id = :remittance
            """;

    static final String ID_OF =
            """
            select remittance_id
              from collection.remittance
             where case_no = :caseNo
            """;

    static final String LIST_OF =
            """
            select list_evidence
              from collection.remittance
             where remittance_id = :remittance
               and list_evidence is not null
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
               and state in ('CHECKING', 'AWAITING_PAYMENT')
            """;

    static final String ADD_PRICED =
            """
            insert into collection.remittance (remittance_id, kind, method, via, origin,
                   employer_account, month_given, month, request_sm3, list_evidence, state, persons,
                   employer_fen, person_fen, payee_wallet, payee_name, remark, joined, leavers,
                   submitted_at, submitted_by, declared_at, declared_by, expires_on)
            values (:remittance, :kind, 'ECNY', :via, :origin,
                   :employerAccount, :monthGiven, :month, :requestSm3, :list, :state, :persons,
                   :employerFen, :personFen, :payeeWallet, :payeeName, :remark, :joined, :leavers,
                   :at, :actor, :declaredAt, :declaredBy, :expiresOn)
            on conflict do nothing
            returning case_no
            """;

    static final String ADD_REFUSED =
            """
            insert into collection.remittance (remittance_id, kind, method, via, origin,
                   employer_account, month_given, month, request_sm3, list_evidence, state,
                   problem_count, submitted_at, submitted_by, declared_at, declared_by)
            values (:remittance, :kind, 'ECNY', :via, :origin,
                   :employerAccount, :monthGiven, :month, :requestSm3, :list, 'REFUSED',
                   :problemCount, :at, :actor, :declaredAt, :declaredBy)
            returning case_no
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

    // The remark and the wallet are those of this moment, for the payment comes after it.
    static final String DECLARE =
            """
            update collection.remittance
               set state = :state, payee_wallet = :payeeWallet, payee_name = :payeeName,
                   remark = :remark, declared_at = :at, declared_by = :by, expires_on = :expiresOn
             where remittance_id = :remittance
               and state = 'DRAFT'
            """;

    static final String DECIDE =
            """
            update collection.remittance
               set state = :state, rejection_reason = :reason, expires_on = :expiresOn
             where remittance_id = :remittance
               and state = 'CHECKING'
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

    /**
     * A state to which a remittance moves.
     *
     * @param expiresOn the last accounting date on which it may be paid; null while it may not be
     */
    record Stage(CaseState state, @Nullable LocalDate expiresOn) {

        /** A state in which nothing can be paid. */
        static Stage of(CaseState state) {
            return new Stage(state, null);
        }

        /** Awaiting payment until the end of this accounting date. */
        static Stage payableUntil(LocalDate lastDay) {
            return new Stage(CaseState.AWAITING_PAYMENT, lastDay);
        }
    }

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

    /** Which remittance has this number. */
    Optional<RemittanceId> idOf(CaseNo caseNo) {
        return jdbc.sql(ID_OF)
                .param("caseNo", caseNo.value())
                .query(UUID.class)
                .optional()
                .map(RemittanceId::new);
    }

    /** The list that a remittance was made of; empty where there was none. */
    Optional<EvidenceId> listOf(RemittanceId id) {
        return jdbc.sql(LIST_OF)
                .param("remittance", id.value())
                .query(UUID.class)
                .optional()
                .map(EvidenceId::new);
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

    /**
     * Adds a priced remittance; empty if another of its account and month is open already.
     *
     * @param stage draft or awaiting payment
     */
    Optional<Filing> addPriced(
            KeptApplication kept,
            Stage stage,
            RemittanceTerms terms,
            Optional<RosterChange> change,
            Instant at) {
        return common(ADD_PRICED, kept, terms.month(), stage.state() != CaseState.DRAFT, at)
                .param("state", stage.state().name())
                .param("expiresOn", stage.expiresOn(), Types.DATE)
                .param("persons", terms.totals().persons())
                .param("employerFen", terms.totals().employer().fen())
                .param("personFen", terms.totals().person().fen())
                .param("payeeWallet", terms.payee().number())
                .param("payeeName", terms.payee().name())
                .param("remark", terms.remark())
                .param("joined", change.map(RosterChange::joined).orElse(null), Types.INTEGER)
                .param("leavers", change.map(RosterChange::leavers).orElse(null), Types.INTEGER)
                .query(String.class)
                .optional()
                .map(caseNo -> filing(kept, caseNo, at));
    }

    /**
     * Adds a refused remittance with its problems.
     *
     * @param month null where it names none
     * @param declared whether it was to be declared, or to be a draft only
     */
    Filing addRefused(
            KeptApplication kept,
            @Nullable YearMonth month,
            Faults faults,
            boolean declared,
            Instant at) {
        String caseNo =
                common(ADD_REFUSED, kept, month, declared, at)
                        .param("problemCount", faults.total())
                        .query(String.class)
                        .single();
        List<RowProblem> problems = faults.first();
        jdbc.sql(ADD_PROBLEMS)
                .param("remittance", kept.id().value())
                .param("lines", problems.stream().map(RowProblem::line).toArray(Long[]::new))
                .param("columns", texts(problems, RowProblem::column))
                .param("values", texts(problems, RowProblem::value))
                .param("codes", texts(problems, RowProblem::code))
                .param("messages", texts(problems, RowProblem::message))
                .update();
        return filing(kept, caseNo, at);
    }

    /**
     * Declares a draft; false if it is none any more.
     *
     * @param stage checking or awaiting payment
     * @throws org.springframework.dao.DuplicateKeyException if another remittance of its account
     *     and month is open
     */
    boolean declare(RemittanceId id, Stage stage, RemittanceTerms terms, String by, Instant at) {
        return jdbc.sql(DECLARE)
                        .param("remittance", id.value())
                        .param("state", stage.state().name())
                        .param("expiresOn", stage.expiresOn(), Types.DATE)
                        .param("payeeWallet", terms.payee().number())
                        .param("payeeName", terms.payee().name())
                        .param("remark", terms.remark())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Moves the state on from checking; false if it is not there.
     *
     * @param stage awaiting payment or rejected
     * @param reason empty unless it is rejected
     */
    boolean decide(RemittanceId id, Stage stage, String reason) {
        return jdbc.sql(DECIDE)
                        .param("remittance", id.value())
                        .param("state", stage.state().name())
                        .param("expiresOn", stage.expiresOn(), Types.DATE)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec common(
            String sql,
            KeptApplication kept,
            @Nullable YearMonth month,
            boolean declared,
            Instant at) {
        RemittanceApplication application = kept.application();
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        String actor = application.actor().number();
        return jdbc.sql(sql)
                .param("remittance", kept.id().value())
                .param("kind", RemittanceKind.REGULAR.code())
                .param("via", application.via().name())
                .param("origin", kept.origin().name())
                .param("employerAccount", ApplicationFault.shown(application.employerAccount()))
                .param("monthGiven", ApplicationFault.shown(application.month()))
                .param("month", month == null ? null : month.atDay(1), Types.DATE)
                .param("requestSm3", kept.requestSm3())
                .param("list", kept.list() == null ? null : kept.list().value(), Types.OTHER)
                .param("at", now)
                .param("actor", actor)
                .param("declaredAt", declared ? now : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("declaredBy", declared ? actor : null, Types.VARCHAR);
    }

    private static Filing filing(KeptApplication kept, String caseNo, Instant at) {
        RemittanceApplication application = kept.application();
        return new Filing(
                kept.id(),
                new CaseNo(caseNo),
                application.via(),
                kept.origin(),
                ApplicationFault.shown(application.employerAccount()),
                ApplicationFault.shown(application.month()),
                application.actor().number(),
                at);
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
        Filing filing = filing(row);
        return switch (CaseState.valueOf(row.getString("state"))) {
            case DRAFT -> new Remittance.Draft(filing, terms(row), change(row));
            case CHECKING -> new Remittance.Checking(filing, terms(row));
            case AWAITING_PAYMENT ->
                    new Remittance.AwaitingPayment(
                            filing, terms(row), row.getObject("expires_on", LocalDate.class));
            case REJECTED ->
                    new Remittance.Rejected(filing, terms(row), row.getString("rejection_reason"));
            case POSTED ->
                    new Remittance.Posted(
                            filing,
                            terms(row),
                            new EntryId(row.getObject("entry_id", UUID.class)),
                            instant(row, "posted_at"));
            case REFUSED -> new Remittance.Refused(filing, row.getLong("problem_count"), problems);
            case EXPIRED ->
                    new Remittance.Expired(
                            filing,
                            terms(row),
                            row.getObject("expires_on", LocalDate.class),
                            instant(row, "ended_at"));
            case CANCELLED ->
                    new Remittance.Cancelled(
                            filing,
                            terms(row),
                            row.getObject("declared_at") != null,
                            row.getString("cancellation_reason"),
                            instant(row, "ended_at"));
        };
    }

    private static Filing filing(ResultSet row) throws SQLException {
        return new Filing(
                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                new CaseNo(row.getString("case_no")),
                Via.valueOf(row.getString("via")),
                Origin.valueOf(row.getString("origin")),
                row.getString("employer_account"),
                row.getString("month_given"),
                row.getString("submitted_by"),
                instant(row, "submitted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<RosterChange> change(ResultSet row) throws SQLException {
        int joined = row.getInt("joined");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new RosterChange(joined, row.getInt("leavers")));
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
