/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.anju.channel.message.NoticeNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for breaks between statements, notices and books by sums over all lines. */
@Repository
class StatementInvariantRepository {

    static final String OTHER_FIGURES =
            """
            select 'statement ' || statement.statement_id || ' of account ' || statement.account
                       || ' for ' || statement.booking_date || ' says ' || statement.opening_fen
                       || ' to ' || statement.closing_fen || ' fen, the books say '
                       || booked.opening_fen || ' to ' || booked.closing_fen
              from statement.statement
             cross join lateral
                   (select coalesce(sum(line.fen) filter
                               (where booking.booking_date < statement.booking_date), 0)
                               as opening_fen,
                           coalesce(sum(line.fen), 0) as closing_fen,
                           coalesce(sum(line.fen) filter
                               (where booking.booking_date = statement.booking_date
                                  and line.fen > 0), 0) as credit_fen,
                           count(*) filter
                               (where booking.booking_date = statement.booking_date) as entries
                      from core.line
                      join core.booking on booking.id = line.booking
                     where line.account = statement.account
                       and booking.booking_date <= statement.booking_date) as booked
             where statement.opening_fen <> booked.opening_fen
                or statement.closing_fen <> booked.closing_fen
                or statement.credit_fen <> booked.credit_fen
                or statement.credits + statement.debits <> booked.entries
             order by 1
            """;

    static final String OTHER_NOTICES =
            """
            select 'statement ' || statement.statement_id || ' names notice ' || notice.sequence
                       || ' of account ' || statement.account || ', which is of '
                       || booking.booking_date
              from statement.statement
              join delivery.notice
                on notice.account = statement.account
               and notice.sequence between statement.first_notice and statement.last_notice
              join core.booking on booking.id = notice.booking
             where booking.booking_date <> statement.booking_date
             order by 1
            """;

    static final String BROKEN_ROWS =
            """
            select 'statement ' || later.statement_id || ' opens with ' || later.opening_fen
                       || ' fen, the one before it closed with ' || earlier.closing_fen
              from statement.statement as later
              join statement.statement as earlier
                on earlier.account = later.account
               and earlier.booking_date = later.booking_date - 1
             where earlier.closing_fen <> later.opening_fen
             order by 1
            """;

    static final String MISSING_PAGES =
            """
            select 'statement ' || statement.statement_id || ' has ' || count(page.page) || ' of '
                       || statement.pages || ' pages'
              from statement.statement
              left join statement.page on page.statement_id = statement.statement_id
             group by statement.statement_id
            having count(page.page) <> statement.pages
                or max(page.page) <> statement.pages
                or count(*) filter (where page.last_page) <> 1
             order by 1
            """;

    static final String RIGHT_STATEMENTS =
            """
            select statement_id, account, first_notice, last_notice
              from statement.statement
             where fault is null or fault in ('page-missing', 'issued-twice')
             order by statement_id
            """;

    private static final int FETCH_ROWS = 500;

    private final JdbcClient jdbc;

    StatementInvariantRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A statement whose pages, taken together, must say what the notices say.
     *
     * @param notices null where there were none
     */
    record RightStatement(String statementId, String account, @Nullable NoticeNumbers notices) {}

    List<String> otherFigures() {
        return sentences(OTHER_FIGURES);
    }

    List<String> otherNotices() {
        return sentences(OTHER_NOTICES);
    }

    List<String> brokenRows() {
        return sentences(BROKEN_ROWS);
    }

    List<String> missingPages() {
        return sentences(MISSING_PAGES);
    }

    void forEachRight(Consumer<RightStatement> look) {
        jdbc.sql(RIGHT_STATEMENTS)
                .withFetchSize(FETCH_ROWS)
                .query(
                        row -> {
                            look.accept(right(row));
                        });
    }

    private static RightStatement right(ResultSet row) throws SQLException {
        long first = row.getLong("first_notice");
        NoticeNumbers notices =
                row.wasNull() ? null : new NoticeNumbers(first, row.getLong("last_notice"));
        return new RightStatement(row.getString("statement_id"), row.getString("account"), notices);
    }

    private List<String> sentences(String sql) {
        return jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
