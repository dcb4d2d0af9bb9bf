/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.collection.RemittancePostingService.Payment;
import org.anju.centre.party.EmployerId;
import org.anju.centre.settlement.IncomingMoney;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the remittances that incoming money pays, and moves them to posted. */
@Repository
class RemittancePaymentRepository {

    static final String AWAITING_AMOUNT =
            """
            select asked.place, r.remittance_id, r.persons, n.name as employer_name
              from unnest(:employerAccounts::text[], :payers::uuid[], :months::date[],
                          :payeeWallets::text[], :totals::bigint[], :dates::date[])
                   with ordinality
                   as asked (employer_account, payer, month, payee_wallet, total_fen, day, place)
              join collection.remittance r
                on r.employer_account = asked.employer_account and r.month = asked.month
              join account.employer_named n on n.account_no = r.employer_account
             where n.employer_id = asked.payer
               and r.state = 'AWAITING_PAYMENT'
               and r.payee_wallet = asked.payee_wallet
               and r.total_fen = asked.total_fen
               and r.expires_on >= asked.day
            """;

    static final String MARK_POSTED =
            """
            update collection.remittance r
               set state = 'POSTED', notice_id = p.notice, entry_id = p.entry, posted_at = :at
              from unnest(:remittances::uuid[], :notices::uuid[], :entries::uuid[])
                   as p (remittance, notice, entry)
             where r.remittance_id = p.remittance
               and r.state = 'AWAITING_PAYMENT'
            """;

    private final JdbcClient jdbc;

    RemittancePaymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Money with what its remark says, and who paid it. */
    record Meant(
            IncomingMoney money, EmployerAccountNo account, YearMonth month, EmployerId payer) {}

    /** A remittance that a payment of its amount by its employer may settle. */
    record Candidate(RemittanceId id, int persons, String employerName) {}

    /**
     * What of the payers' accounts and months awaits exactly this money on its date.
     *
     * @return in the order of the money
     */
    List<List<Candidate>> awaiting(List<Meant> meant) {
        List<List<Candidate>> found = new ArrayList<>();
        meant.forEach(_ -> found.add(new ArrayList<>()));
        jdbc.sql(AWAITING_AMOUNT)
                .param("employerAccounts", texts(meant, each -> each.account().value()))
                .param("payers", ids(meant, each -> each.payer().value()))
                .param("months", texts(meant, each -> each.month().atDay(1).toString()))
                .param("payeeWallets", texts(meant, each -> each.money().wallet().number()))
                .param(
                        "totals",
                        meant.stream()
                                .map(each -> each.money().amount().fen())
                                .toArray(Long[]::new))
                .param(
                        "dates",
                        texts(meant, each -> each.money().accountingDate().value().toString()))
                .query(
                        row -> {
                            found.get(row.getInt("place") - 1)
                                    .add(
                                            new Candidate(
                                                    new RemittanceId(
                                                            row.getObject(
                                                                    "remittance_id", UUID.class)),
                                                    row.getInt("persons"),
                                                    row.getString("employer_name")));
                        });
        return found;
    }

    /**
     * Moves the state of what these payments pay from awaiting payment to posted.
     *
     * @return how many; where somebody else was first with one, fewer than there are payments
     */
    int markPosted(List<Payment> payments, Instant at) {
        return jdbc.sql(MARK_POSTED)
                .param("remittances", ids(payments, each -> each.remittance().id().value()))
                .param("notices", ids(payments, each -> each.money().notice().value()))
                .param("entries", ids(payments, each -> each.entry().value()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> part) {
        return of.stream().map(part).toArray(String[]::new);
    }

    private static <T> UUID[] ids(List<T> of, Function<T, UUID> part) {
        return of.stream().map(part).toArray(UUID[]::new);
    }
}
