/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks for breaks in the books by sums over all lines, without the chain and the constraints on
 * which the books themselves rely.
 */
@Repository
class CoreInvariantRepository {

    static final String SUMS_OTHER_THAN_ZERO =
            """
            select 'the accounts sum to ' || sum(balance_fen) || ' fen'
              from core.balance
            having sum(balance_fen) <> 0
            """;

    static final String UNBALANCED_BOOKINGS =
            """
            select 'booking ' || booking.id || ' has ' || count(line.booking) || ' of '
                       || booking.line_count || ' lines, which sum to '
                       || coalesce(sum(line.fen), 0) || ' fen'
              from core.booking
              left join core.line on line.booking = booking.id
             group by booking.id
            having count(line.booking) <> booking.line_count or coalesce(sum(line.fen), 0) <> 0
             order by 1
            """;

    static final String BROKEN_CHAINS =
            """
            select 'line ' || version || ' of account ' || account || ' says ' || balance_after_fen
                       || ' fen, the lines up to it sum to ' || summed_fen
              from (select account, version, balance_after_fen,
                           sum(fen) over lines_so_far as summed_fen,
                           row_number() over lines_so_far as place
                      from core.line
                    window lines_so_far as (partition by account order by version)) as line
             where balance_after_fen <> summed_fen or version <> place
             order by account, version
            """;

    static final String NEGATIVE_WALLETS =
            """
            select case when account ~ '^[0-9]{16}$' then 'wallet ' else 'account ' end || account
                       || ' held ' || balance_after_fen || ' fen after booking ' || booking
              from core.line
             where account ~ '^[0-9]+$' and balance_after_fen < 0
             order by account, version
            """;

    static final String CLOSED_WITH_MONEY =
            """
            select 'account ' || number || ' is closed and holds ' || balance_fen || ' fen'
              from core.balance
             where condition = 'CLOSED' and balance_fen <> 0
             order by number
            """;

    // Money comes back once, whole, and the way it went.
    static final String WRONG_GIVINGS_BACK =
            """
            select 'booking ' || back.id || ' gives back another than booking ' || original.id
              from core.booking as back
              join core.booking as original on original.id = back.original
              join core.line as line on line.booking = back.id
              left join core.line as first_line
                     on first_line.booking = original.id
                    and first_line.account = line.account
                    and first_line.fen = -line.fen
             where first_line.booking is null
             group by back.id, original.id
             order by 1
            """;

    private final JdbcClient jdbc;

    CoreInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> sumsOtherThanZero() {
        return sentences(SUMS_OTHER_THAN_ZERO);
    }

    List<String> unbalancedBookings() {
        return sentences(UNBALANCED_BOOKINGS);
    }

    List<String> brokenChains() {
        return sentences(BROKEN_CHAINS);
    }

    List<String> negativeWallets() {
        return sentences(NEGATIVE_WALLETS);
    }

    List<String> closedWithMoney() {
        return sentences(CLOSED_WITH_MONEY);
    }

    List<String> wrongGivingsBack() {
        return sentences(WRONG_GIVINGS_BACK);
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
