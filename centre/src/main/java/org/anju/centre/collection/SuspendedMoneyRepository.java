/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.party.EmployerId;
import org.anju.centre.suspense.Assignment;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the remittances that money in suspense may be meant for, and moves one that it settles. */
@Repository
class SuspendedMoneyRepository {

    private static final String LOOKED_AT =
            """
            select r.remittance_id, r.case_no, r.employer_account, n.name as employer_name,
                   n.employer_id, r.month, r.total_fen, r.payee_wallet,
                   case when r.state = 'AWAITING_PAYMENT' and r.expires_on < :date
                        then 'EXPIRED' else r.state end as state
              from collection.remittance r
              join account.employer_named n on n.account_no = r.employer_account
            """;

    // Of the month everything, latest first, of other months what awaits its money.
    static final String OF_ACCOUNT =
            """
            select *
              from (
            """
                    + LOOKED_AT
                    + """
                     where r.employer_account = :account
                       and r.month = :month
                       and r.kind = :kind
                       and r.state not in ('REFUSED', 'REJECTED')
                       and (r.state <> 'CANCELLED' or r.declared_at is not null)
                     order by coalesce(r.declared_at, r.submitted_at) desc, r.remittance_id desc
                     limit :most
                    ) of_month
                    union all
                    select *
                      from (
                    """
                    + LOOKED_AT
                    + """
                     where r.employer_account = :account
                       and r.month <> :month
                       and r.kind = :kind
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                     order by r.month
                     limit :most
                    ) of_other_months
                    """;

    static final String AWAITING_OF_EMPLOYER =
            LOOKED_AT
                    + """
                     where n.employer_id = :employer
                       and r.kind = :kind
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                     order by r.month, r.remittance_id
                     limit :most
                    """;

    static final String AWAITING_OF_EMPLOYERS =
            """
            select asked.place, awaiting.*
              from unnest(:employers::uuid[], :dates::date[]) with ordinality
                   as asked (employer, day, place)
             cross join lateral (
            """
                    + AWAITING_OF_EMPLOYER
                            .replace(":date", "asked.day")
                            .replace(":employer", "asked.employer")
                    + """
                           ) as awaiting
                     order by asked.place, awaiting.month, awaiting.remittance_id
                    """;

    static final String AWAITING_OF_ACCOUNTS =
            LOOKED_AT
                    + """
                     where r.employer_account = any (:accounts)
                       and r.kind = :kind
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                     order by r.month, r.remittance_id
                     limit :most
                    """;

    static final String AWAITING_OF_NAMES =
            LOOKED_AT
                    + """
                     where n.name = any (:names)
                       and r.kind = :kind
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                     order by r.month, r.remittance_id
                     limit :most
                    """;

    static final String AWAITING_AMOUNT =
            LOOKED_AT
                    + """
                     where r.total_fen = :totalFen
                       and r.kind = :kind
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                     order by r.remittance_id
                     limit :most
                    """;

    static final String AWAITING =
            LOOKED_AT
                    + """
                     where r.remittance_id = :remittance
                       and r.state = 'AWAITING_PAYMENT'
                       and r.expires_on >= :date
                    """;

    static final String SETTLE =
            """
            update collection.remittance
               set state = 'POSTED', assignment_id = :assignment, entry_id = :entry,
                   posted_at = :at
             where remittance_id = :remittance
               and state = 'AWAITING_PAYMENT'
               and total_fen = :totalFen
               and expires_on >= :date
            returning remittance_id, employer_account, month, persons
            """;

    static final String ARRIVED =
            """
            select h.reason, h.fen, h.remaining_fen, h.control_code, h.opened_at,
                   coalesce(h.due_fen, r.total_fen) as due_fen
              from suspense.held h
              join collection.remittance r on r.remittance_id = h.meant_case
             where h.meant_case = :remittance
             order by h.opened_at, h.item_id
             limit :most
            """;

    private final JdbcClient jdbc;

    SuspendedMoneyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A remittance, as it is looked at when money does not agree.
     *
     * @param state of a remittance whose last day is over: expired, marked or not
     */
    record Seen(
            RemittanceId id,
            CaseNo caseNo,
            EmployerAccountNo account,
            EmployerId employer,
            String employerName,
            YearMonth month,
            Cny total,
            String payeeWallet,
            CaseState state) {}

    /** The remittances of an account and month whatever their state, and what awaits its money. */
    List<Seen> of(EmployerAccountNo account, YearMonth month, AccountingDate date, int most) {
        return asked(OF_ACCOUNT, date, most)
                .param("account", account.value())
                .param("month", month.atDay(1))
                .query(SuspendedMoneyRepository::seen)
                .list();
    }

    /** What awaits money of any account of an employer. */
    List<Seen> awaitingOf(EmployerId employer, AccountingDate date, int most) {
        return asked(AWAITING_OF_EMPLOYER, date, most)
                .param("employer", employer.value())
                .query(SuspendedMoneyRepository::seen)
                .list();
    }

    /**
     * The same for several employers, each on a date of its own.
     *
     * @return in their order
     */
    List<List<Seen>> awaitingOf(List<EmployerId> employers, List<AccountingDate> dates, int most) {
        List<List<Seen>> found = new ArrayList<>();
        employers.forEach(_ -> found.add(new ArrayList<>()));
        jdbc.sql(AWAITING_OF_EMPLOYERS)
                .param("employers", employers.stream().map(EmployerId::value).toArray(UUID[]::new))
                .param(
                        "dates",
                        dates.stream().map(date -> date.value().toString()).toArray(String[]::new))
                .param("kind", RemittanceKind.REGULAR.code())
                .param("most", most)
                .query(
                        row -> {
                            found.get(row.getInt("place") - 1).add(seen(row, 0));
                        });
        return found;
    }

    /** What awaits money of these accounts. */
    List<Seen> awaitingOf(Collection<String> accounts, AccountingDate date, int most) {
        return asked(AWAITING_OF_ACCOUNTS, date, most)
                .param("accounts", accounts.toArray(String[]::new))
                .query(SuspendedMoneyRepository::seen)
                .list();
    }

    /** What awaits money of employers of these registered names. */
    List<Seen> awaitingOfNames(Collection<String> names, AccountingDate date, int most) {
        return asked(AWAITING_OF_NAMES, date, most)
                .param("names", names.toArray(String[]::new))
                .query(SuspendedMoneyRepository::seen)
                .list();
    }

    /** What awaits exactly this amount, whoever is to pay it. */
    List<Seen> awaitingAmount(Cny amount, AccountingDate date, int most) {
        return asked(AWAITING_AMOUNT, date, most)
                .param("totalFen", amount.fen())
                .query(SuspendedMoneyRepository::seen)
                .list();
    }

    /** The remittance of this id, if it awaits its money. */
    Optional<Seen> awaiting(RemittanceId id, AccountingDate date) {
        return jdbc.sql(AWAITING)
                .param("remittance", id.value())
                .param("date", date.value())
                .query(SuspendedMoneyRepository::seen)
                .optional();
    }

    /** Moves what awaits exactly the assigned amount to posted; empty if it does so no more. */
    Optional<RecognisedRemittance> settle(Assignment assignment, EntryId entry, Instant at) {
        return jdbc.sql(SETTLE)
                .param("assignment", assignment.id())
                .param("entry", entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("remittance", assignment.caseId())
                .param("totalFen", assignment.amount().fen())
                .param("date", assignment.date().value())
                .query(
                        (row, _) ->
                                new RecognisedRemittance(
                                        new RemittanceId(
                                                row.getObject("remittance_id", UUID.class)),
                                        new EmployerAccountNo(row.getString("employer_account")),
                                        YearMonth.from(row.getObject("month", LocalDate.class)),
                                        row.getInt("persons")))
                .optional();
    }

    /** Money that was meant for a remittance and did not settle it, oldest first. */
    List<ArrivedMoney> arrivedFor(RemittanceId id, int most) {
        return jdbc.sql(ARRIVED)
                .param("remittance", id.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new ArrivedMoney(
                                        DisagreementReason.valueOf(row.getString("reason")),
                                        Optional.of(
                                                new ArrivedMoney.Sums(
                                                        Cny.ofFen(row.getLong("due_fen")),
                                                        Cny.ofFen(row.getLong("fen")),
                                                        Cny.ofFen(row.getLong("remaining_fen")))),
                                        row.getString("control_code")
                                                .equals(
                                                        ControlAccount.EMPLOYER_TEMPORARY
                                                                .code()
                                                                .value()),
                                        row.getObject("opened_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, AccountingDate date, int most) {
        return jdbc.sql(sql)
                .param("date", date.value())
                .param("kind", RemittanceKind.REGULAR.code())
                .param("most", most);
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                new RemittanceId(row.getObject("remittance_id", UUID.class)),
                new CaseNo(row.getString("case_no")),
                new EmployerAccountNo(row.getString("employer_account")),
                new EmployerId(row.getObject("employer_id", UUID.class)),
                row.getString("employer_name"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                Cny.ofFen(row.getLong("total_fen")),
                row.getString("payee_wallet"),
                CaseState.valueOf(row.getString("state")));
    }
}
