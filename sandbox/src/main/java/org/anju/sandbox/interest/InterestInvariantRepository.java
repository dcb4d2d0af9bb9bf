/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reckons interest once more, day by day. */
@Repository
class InterestInvariantRepository {

    static final String OTHER_PRODUCTS =
            """
            select 'interest of account ' || credit.account || ' settled on ' || credit.settled_on
                       || ' is on a product of ' || credit.product || ' fen, the day-ends sum to '
                       || day_ends.product
              from interest.credit
              join core.account on account.number = credit.account
             cross join lateral
                   (select sum(day_end.balance_fen) as product
                      from generate_series((credit.settled_on - interval '3 months')::date + 1,
                                           credit.settled_on, interval '1 day') as day (date)
                     cross join lateral
                           (select coalesce(sum(line.fen), 0) as balance_fen
                              from core.line
                              join core.booking on booking.id = line.booking
                             where line.account = credit.account
                               and booking.booking_date <= day.date::date) as day_end
                     where day.date::date >= (select min(rate.valid_from)
                                                from interest.rate
                                               where rate.bearer =
                                                     case when account.kind = 'DEPOSIT'
                                                          then 'DEPOSIT'
                                                          else account.wallet_class end))
                   as day_ends
             where credit.product <> day_ends.product
             order by 1
            """;

    static final String OTHER_INTEREST =
            """
            select 'account ' || credit.account || ' was credited ' || coalesce(line.fen, 0)
                       || ' fen for the quarter settled on ' || credit.settled_on
              from interest.credit
              left join core.line
                     on line.booking = credit.booking and line.account = credit.account
             where credit.interest_fen
                   <> round(credit.product * credit.millionths / 360000000)
                or credit.interest_fen <> coalesce(line.fen, 0)
             order by 1
            """;

    private final JdbcClient jdbc;

    InterestInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> otherProducts() {
        return sentences(OTHER_PRODUCTS);
    }

    List<String> otherInterest() {
        return sentences(OTHER_INTEREST);
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
