/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.anju.centre.ledger.SetQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaidToRepository {

    // Rows that are there are moved in place, which is half the work of adding them in vain. In the
    // order of the numbers, so that two lists with the same persons do not wait for each other in a
    // circle.
    private static final String MOVE_HEAD =
            """
            with paid as materialized (
                select account_no
                  from (
            """;

    private static final String MOVE_TAIL =
            """
                       ) as listed
                 order by account_no
            ), moved as (
                update account.paid_to p
                   set month = greatest(p.month, :paidToMonth)
                  from paid
                  join account.personal_account a on a.account_no = paid.account_no
                 where a.state = '01'
                   and a.employer_account = :paidToEmployer
                   and p.account_no = a.account_no
                returning 1
            )
            select (select count(*) from paid) as accounts,
                   (select count(*) from moved) as moved
            """;

    // Runs only where MOVE left somebody out: whose first month this is, or who may not be paid
    // into. Who they are is known before the first row is written: while rows are written one by
    // one, each next one is looked for among all before it.
    private static final String BEGIN_HEAD =
            """
            insert into account.paid_to (account_no, month)
            select account_no, :paidToMonth
              from unnest((
            select array_agg(a.account_no order by a.account_no)
              from (
            """;

    private static final String BEGIN_TAIL =
            """
                   ) as listed
              join account.personal_account a on a.account_no = listed.account_no
             where a.state = '01'
               and a.employer_account = :paidToEmployer
               and not exists (
                   select from account.paid_to p where p.account_no = a.account_no)
                   )) as begun(account_no)
                on conflict (account_no)
                   do update set month = greatest(paid_to.month, excluded.month)
            """;

    static final String OF =
            """
            select month
              from account.paid_to
             where account_no = :account
            """;

    private final JdbcClient jdbc;

    PaidToRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accounts are listed, and how many of them were moved. */
    private record Moved(int accounts, int moved) {}

    int advance(EmployerAccountNo employer, SetQuery accounts, YearMonth month) {
        Moved moved = move(employer, accounts, month);
        if (moved.moved() == moved.accounts()) {
            return moved.moved();
        }
        int begun = of(beginText(accounts.sql()), employer, accounts, month).update();
        // Whom another list began between the two statements neither of them has counted.
        return moved.moved() + begun == moved.accounts()
                ? moved.accounts()
                : move(employer, accounts, month).moved();
    }

    private Moved move(EmployerAccountNo employer, SetQuery accounts, YearMonth month) {
        return of(moveText(accounts.sql()), employer, accounts, month)
                .query((row, number) -> new Moved(row.getInt("accounts"), row.getInt("moved")))
                .single();
    }

    private JdbcClient.StatementSpec of(
            String sql, EmployerAccountNo employer, SetQuery accounts, YearMonth month) {
        return jdbc.sql(sql)
                .params(accounts.parameters())
                .param("paidToEmployer", employer.value())
                .param("paidToMonth", month.atDay(1));
    }

    Optional<YearMonth> of(PersonalAccountNo account) {
        return jdbc.sql(OF)
                .param("account", account.value())
                .query((row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .optional();
    }

    static String moveText(String accounts) {
        return MOVE_HEAD + accounts + MOVE_TAIL;
    }

    static String beginText(String accounts) {
        return BEGIN_HEAD + accounts + BEGIN_TAIL;
    }
}
