/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.time.LocalDate;
import java.util.List;
import org.anju.channel.message.AccountId;
import org.anju.kernel.ChinaTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads of which accounts a day is told, and the last number of each up to a date. */
@Repository
class DayEventRepository {

    static final String LAST_NUMBERS =
            """
            select account.number, account.kind, account.notified_node,
                   (select coalesce(max(notice.sequence), 0)
                      from delivery.notice
                      join core.booking on booking.id = notice.booking
                     where notice.account = account.number
                       and booking.booking_date <= :date) as last_sequence
              from core.account
             where account.notified_node is not null and account.opened_at < :dateEnds
             order by account.number
            """;

    private final JdbcClient jdbc;

    DayEventRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account with the number of its last notice up to a date; 0 = there was none. */
    record Told(AccountId account, String receiver, long lastSequence) {}

    /**
     * The accounts of which somebody is told.
     *
     * @param upTo notices of later dates do not count
     * @param openBy only accounts that were open before this date ended
     */
    List<Told> lastNumbers(LocalDate upTo, LocalDate openBy) {
        return jdbc.sql(LAST_NUMBERS)
                .param("date", upTo)
                .param(
                        "dateEnds",
                        openBy.plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime())
                .query(
                        (row, _) -> {
                            String number = row.getString("number");
                            return new Told(
                                    row.getString("kind").equals("DEPOSIT")
                                            ? AccountId.bankAccount(number)
                                            : AccountId.wallet(number),
                                    row.getString("notified_node"),
                                    row.getLong("last_sequence"));
                        })
                .list();
    }
}
