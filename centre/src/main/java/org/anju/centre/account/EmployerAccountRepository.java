/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anju.centre.party.EmployerId;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ContributionRate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerAccountRepository {

    static final String ADD =
            """
            insert into account.employer_account (account_no, employer_id, state, opened_on, opened_at)
            values (account.with_check_digit(nextval('account.employer_account_no')::text),
                    :employer, :state, :on, :at)
            returning account_no
            """;

    static final String ADD_RATES =
            """
            insert into account.employer_rate (account_no, effective_from, employer_bp, person_bp,
                   recorded_at)
            values (:number, :from, :employerRate, :personRate, :at)
            """;

    static final String FIND =
            """
            select a.account_no, a.employer_id, s.code, s.name
              from account.employer_account a
              join account.employer_state s on s.code = a.state
             where a.account_no = :number
            """;

    static final String NUMBERS_OF =
            """
            select account_no
              from account.employer_account
             where employer_id = :employer
             order by account_no
            """;

    static final String FIRST_OF =
            """
            select employer_id, min(account_no) as account_no
              from account.employer_account
             where employer_id = any (:employers)
             group by employer_id
            """;

    static final String RATES =
            """
            select effective_from, employer_bp, person_bp
              from account.employer_rate
             where account_no = :number
             order by effective_from
            """;

    // Two lists of one employer wait for each other here, so that nobody is opened twice. The state
    // is looked up above the lock: below it, the row that was waited for would be joined by the
    // state it had before the wait.
    static final String LOCK =
            """
            with locked as materialized (
                select state
                  from account.employer_account
                 where account_no = :number
                   for no key update
            )
            select s.code, s.name, s.hires
              from locked l
              join account.employer_state s on s.code = l.state
            """;

    static final String ACTIVATE =
            """
            update account.employer_account
               set state = :normal
             where account_no = :number and state = :opened
            """;

    private final JdbcClient jdbc;

    EmployerAccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An employer account's state under the lock.
     *
     * @param hires whether accounts may be opened under it
     */
    record Locked(AccountState state, boolean hires) {}

    EmployerAccountNo add(EmployerId employer, AccountingDate on, Instant at) {
        return new EmployerAccountNo(
                jdbc.sql(ADD)
                        .param("employer", employer.value())
                        .param("state", AccountState.EMPLOYER_OPENED)
                        .param("on", on.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .single());
    }

    void addRates(EmployerAccountNo number, DatedRates dated, Instant at) {
        jdbc.sql(ADD_RATES)
                .param("number", number.value())
                .param("from", dated.from().atDay(1))
                .param("employerRate", dated.rates().employer().basisPoints())
                .param("personRate", dated.rates().person().basisPoints())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<EmployerAccount> find(EmployerAccountNo number) {
        List<DatedRates> rates = rates(number);
        return jdbc.sql(FIND)
                .param("number", number.value())
                .query(
                        (row, _) ->
                                new EmployerAccount(
                                        number,
                                        new EmployerId(row.getObject("employer_id", UUID.class)),
                                        new AccountState(
                                                row.getString("code"), row.getString("name")),
                                        rates))
                .optional();
    }

    List<EmployerAccountNo> numbersOf(EmployerId employer) {
        return jdbc.sql(NUMBERS_OF)
                .param("employer", employer.value())
                .query((row, _) -> new EmployerAccountNo(row.getString("account_no")))
                .list();
    }

    Map<EmployerId, EmployerAccountNo> firstOf(Collection<EmployerId> employers) {
        return jdbc
                .sql(FIRST_OF)
                .param(
                        "employers",
                        employers.stream().map(EmployerId::value).distinct().toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new EmployerId(row.getObject("employer_id", UUID.class)),
                                        new EmployerAccountNo(row.getString("account_no"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Locked> lock(EmployerAccountNo number) {
        return jdbc.sql(LOCK)
                .param("number", number.value())
                .query(
                        (row, _) ->
                                new Locked(
                                        new AccountState(
                                                row.getString("code"), row.getString("name")),
                                        row.getBoolean("hires")))
                .optional();
    }

    /** Makes an account normal under which the first person now stands. */
    void activate(EmployerAccountNo number) {
        jdbc.sql(ACTIVATE)
                .param("number", number.value())
                .param("normal", AccountState.NORMAL)
                .param("opened", AccountState.EMPLOYER_OPENED)
                .update();
    }

    private List<DatedRates> rates(EmployerAccountNo number) {
        return jdbc.sql(RATES)
                .param("number", number.value())
                .query((row, _) -> datedRates(row))
                .list();
    }

    private static DatedRates datedRates(ResultSet row) throws SQLException {
        return new DatedRates(
                YearMonth.from(row.getObject("effective_from", LocalDate.class)),
                new EmployerRates(
                        new ContributionRate(row.getInt("employer_bp")),
                        new ContributionRate(row.getInt("person_bp"))));
    }
}
