/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anju.postgres.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What the first month of a large employer costs, in pages looked at, however many it employs. */
class PaidToGrowthTest {

    private static final int PERSONS = 12_000;
    // An index of three levels, twice for the new row, and what it joins.
    private static final int PAGES_EACH = 30;

    /** What the planner chooses by itself where its figures are older than the list. */
    private static final String AS_PLANNED_FOR_NOBODY =
            "-c enable_hashjoin=off -c enable_mergejoin=off -c enable_sort=off";

    private static final String EVERYBODY = "select account_no from account.personal_account";

    /** The statement as it was: rows are written while the next ones are looked for. */
    private static final String WRITING_WHILE_LOOKING =
            """
            insert into account.paid_to (account_no, month)
            select a.account_no, :paidToMonth
              from (select account_no from account.personal_account) as listed
              join account.personal_account a on a.account_no = listed.account_no
             where a.employer_account = :paidToEmployer
               and not exists (
                   select from account.paid_to p where p.account_no = a.account_no)
             order by a.account_no
            """;

    @Test
    void theFirstMonthOfALargeEmployerCostsTheSameForEachPerson() {
        try (AccountsOnDatabase centre = new AccountsOnDatabase()) {
            EmployerAccountNo employer = open(centre);
            assertThat(pages(centre, employer, PaidToRepository.beginText(EVERYBODY)))
                    .isLessThan((long) PERSONS * PAGES_EACH);
        }
    }

    @Test
    void aStatementThatWritesWhileItLooksIsSeen() {
        try (AccountsOnDatabase centre = new AccountsOnDatabase()) {
            EmployerAccountNo employer = open(centre);
            assertThat(pages(centre, employer, WRITING_WHILE_LOOKING))
                    .isGreaterThan((long) PERSONS * PAGES_EACH);
        }
    }

    private static EmployerAccountNo open(AccountsOnDatabase centre) {
        EmployerAccountNo employer = centre.employer("青禾");
        centre.open(
                employer,
                IntStream.range(0, PERSONS)
                        .mapToObj(
                                n -> "张%d,%s,5000.00".formatted(n, AccountsOnDatabase.identity(n)))
                        .collect(Collectors.joining("\n", "姓名,证件号码,缴存基数\n", "\n")));
        return employer;
    }

    private static long pages(AccountsOnDatabase centre, EmployerAccountNo employer, String sql) {
        // The night before, nobody was paid to anything: the planner takes the table for empty.
        centre.database().asSuperuser().sql("vacuum analyze account.paid_to").update();
        DatabaseAccess access = centre.database().superuser();
        DriverManagerDataSource connections =
                new DriverManagerDataSource(access.url(), access.user(), access.password());
        Properties options = new Properties();
        options.setProperty("options", AS_PLANNED_FOR_NOBODY);
        connections.setConnectionProperties(options);
        String plan =
                JdbcClient.create(connections)
                        .sql("explain (analyze, buffers, format json) " + sql)
                        .param("paidToEmployer", employer.value())
                        .param("paidToMonth", LocalDate.of(2026, 1, 1))
                        .query(String.class)
                        .single();
        return JsonMapper.shared()
                .readTree(plan)
                .get(0)
                .get("Plan")
                .get("Shared Hit Blocks")
                .asLong();
    }
}
