/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import org.anju.kernel.Cny;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads an account's balances together with the number of its last notice. */
@Repository
class BalanceRepository {

    // One statement, so that balance and number are of one moment.
    static final String FIND_BALANCE =
            """
            select balance.balance_fen,
                   case when balance.condition = 'ACTIVE' then balance.balance_fen else 0 end
                       as available_fen,
                   (select coalesce(max(notice.sequence), 0)
                      from delivery.notice
                     where notice.account = balance.number) as last_sequence
              from core.balance
             where balance.number = :account
            """;

    private final JdbcClient jdbc;

    BalanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in an account.
     *
     * @param available what may be paid away: nothing of what is frozen or may only receive
     */
    record Balances(Cny booked, Cny available, long lastSequence) {}

    Balances of(String account) {
        return jdbc.sql(FIND_BALANCE)
                .param("account", account)
                .query(
                        (row, _) ->
                                new Balances(
                                        Cny.ofFen(row.getLong("balance_fen")),
                                        Cny.ofFen(row.getLong("available_fen")),
                                        row.getLong("last_sequence")))
                .single();
    }
}
