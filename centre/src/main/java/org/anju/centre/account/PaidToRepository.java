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

    private static final String ADVANCE_HEAD =
            """
            insert into account.paid_to (account_no, month)
            select a.account_no, :paidToMonth
              from (
            """;

    // In the order of the numbers, so that two lists with the same persons never wait for each
    // other in a circle.
    private static final String ADVANCE_TAIL =
            """
                   ) as paid
              join account.personal_account a on a.account_no = paid.account_no
             where a.state = '01'
             order by a.account_no
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

    int advance(SetQuery accounts, YearMonth month) {
        return jdbc.sql(advanceText(accounts.sql()))
                .params(accounts.parameters())
                .param("paidToMonth", month.atDay(1))
                .update();
    }

    Optional<YearMonth> of(PersonalAccountNo account) {
        return jdbc.sql(OF)
                .param("account", account.value())
                .query((row, number) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .optional();
    }

    static String advanceText(String accounts) {
        return ADVANCE_HEAD + accounts + ADVANCE_TAIL;
    }
}
