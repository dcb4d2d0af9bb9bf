/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.account.PersonalAccount;
import org.anju.kernel.AccountingDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends remittances that were not paid, and tells which of them still bind an account. */
@Repository
class RemittanceEndRepository {

    // Whoever is settling or withdrawing one at this moment holds its row and may be waiting for
    // the
    // new day: such a one is left to the next opening. Its last day is over all the same.
    static final String EXPIRE =
            """
            with over as materialized (
                select remittance_id
                  from collection.remittance
                 where state = 'AWAITING_PAYMENT'
                   and expires_on < :date
                   for no key update skip locked
            )
            update collection.remittance r
               set state = 'EXPIRED', ended_at = :at
              from over
             where r.remittance_id = over.remittance_id
            returning r.remittance_id, r.employer_account, r.month
            """;

    static final String CANCEL =
            """
            update collection.remittance
               set state = 'CANCELLED', ended_at = :at, cancellation_reason = :reason
             where remittance_id = :remittance
               and state in ('CHECKING', 'AWAITING_PAYMENT')
            """;

    static final String DISCARD =
            """
            update collection.remittance
               set state = 'CANCELLED', ended_at = :at
             where remittance_id = :remittance
               and state = 'DRAFT'
            """;

    static final String BINDING =
            """
            select r.case_no
              from collection.remittance r
              join collection.remittance_line l
                on l.remittance_id = r.remittance_id
               and l.account_no = :account
             where r.employer_account = :employerAccount
               and r.state in ('CHECKING', 'AWAITING_PAYMENT')
               and (r.expires_on is null or r.expires_on >= :date)
             order by r.month
             limit 1
            """;

    private final JdbcClient jdbc;

    RemittanceEndRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A remittance that has expired. */
    record Over(RemittanceId id, EmployerAccountNo employerAccount, YearMonth month) {}

    /** Marks what was not paid before this date. */
    List<Over> expire(AccountingDate date, Instant at) {
        return jdbc.sql(EXPIRE)
                .param("date", date.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Over(
                                        new RemittanceId(
                                                row.getObject("remittance_id", UUID.class)),
                                        new EmployerAccountNo(row.getString("employer_account")),
                                        YearMonth.from(row.getObject("month", LocalDate.class))))
                .list();
    }

    /** Withdraws what is checked or awaits its payment; false if it does neither any more. */
    boolean cancel(RemittanceId id, String reason, Instant at) {
        return jdbc.sql(CANCEL)
                        .param("remittance", id.value())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Throws a draft away; false if it is none any more. */
    boolean discard(RemittanceId id, Instant at) {
        return jdbc.sql(DISCARD)
                        .param("remittance", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * The number of a case that is checked or may still be paid and has the account on its list.
     */
    Optional<String> binding(PersonalAccount account, AccountingDate date) {
        return jdbc.sql(BINDING)
                .param("account", account.number().value())
                .param("employerAccount", account.employerAccount().value())
                .param("date", date.value())
                .query(String.class)
                .optional();
    }
}
