/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.channel.message.NoticeNumbers;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that were given, in SQL. Rows are only ever added. */
@Repository
class GivenStatementRepository {

    static final String LAST_NUMBERS =
            """
            select coalesce(max(number), 0) as last_number,
                   coalesce(max(edition) filter (where booking_date = :date), 0) as last_edition
              from statement.statement
             where account = :account
            """;

    static final String INSERT_STATEMENT =
            """
            insert into statement.statement
                (statement_id, account, booking_date, edition, number, receiver, opening_fen,
                 closing_fen, credits, credit_fen, debits, debit_fen, first_notice, last_notice,
                 pages, fault, minted_at)
            values (:statementId, :account, :date, :edition, :number, :receiver, :opening, :closing,
                    :credits, :creditFen, :debits, :debitFen, :first, :last, :pages, :fault,
                    :mintedAt)
            """;

    static final String INSERT_PAGE =
            """
            insert into statement.page (statement_id, page, last_page, withheld, content)
            values (:statementId, :page, :lastPage, :withheld, :content)
            """;

    static final String INSERT_ISSUE =
            """
            insert into statement.issue (message_id, statement_id, page, copy)
            values (:messageId, :statementId, :page, :copy)
            """;

    static final String PAGES =
            """
            select content
              from statement.page
             where statement_id = :statementId
             order by page
            """;

    static final String NEWEST_EDITION =
            """
            select statement_id
              from statement.statement
             where account = :account and booking_date = :date
             order by edition desc
             limit 1
            """;

    static final String FIND =
            """
            select statement.*,
                   array(select issue.message_id
                           from statement.issue
                           join delivery.message on message.message_id = issue.message_id
                          where issue.statement_id = statement.statement_id
                          order by message.position
                          limit 200) as messages
              from statement.statement
             where statement.statement_id = :statementId
            """;

    static final String NEWEST =
            """
            select statement.*,
                   array(select issue.message_id
                           from statement.issue
                           join delivery.message on message.message_id = issue.message_id
                          where issue.statement_id = statement.statement_id
                          order by message.position
                          limit 200) as messages
              from statement.statement
             order by statement.minted_at desc, statement.account, statement.number desc
             limit :limit
            """;

    private static final int FETCH_ROWS = 50;

    private final JdbcClient jdbc;

    GivenStatementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The highest number of an account's statements, and the highest edition of a date; 0 = none.
     */
    record LastNumbers(long number, int edition) {}

    LastNumbers lastNumbers(String account, LocalDate date) {
        return jdbc.sql(LAST_NUMBERS)
                .param("account", account)
                .param("date", date)
                .query(
                        (row, _) ->
                                new LastNumbers(
                                        row.getLong("last_number"), row.getInt("last_edition")))
                .single();
    }

    void add(StatementDraft draft, OffsetDateTime mintedAt) {
        DayFigures figures = draft.figures();
        StatementFault fault = draft.fault();
        jdbc.sql(INSERT_STATEMENT)
                .param("statementId", draft.statementId())
                .param("account", figures.account().number())
                .param("date", figures.date())
                .param("edition", draft.edition())
                .param("number", draft.number())
                .param("receiver", figures.receiver())
                .param("opening", figures.opening().fen())
                .param("closing", figures.closing().fen())
                .param("credits", figures.credits().entries())
                .param("creditFen", figures.credits().sum().fen())
                .param("debits", figures.debits().entries())
                .param("debitFen", figures.debits().sum().fen())
                .param("first", figures.notices().map(NoticeNumbers::from).orElse(null))
                .param("last", figures.notices().map(NoticeNumbers::to).orElse(null))
                .param("pages", draft.pages())
                .param("fault", fault == null ? null : fault.wireName())
                .param("mintedAt", mintedAt)
                .update();
    }

    void addPage(String statementId, int page, boolean lastPage, boolean withheld, byte[] content) {
        jdbc.sql(INSERT_PAGE)
                .param("statementId", statementId)
                .param("page", page)
                .param("lastPage", lastPage)
                .param("withheld", withheld)
                .param("content", content)
                .update();
    }

    /** Writes down that a page goes out with a message, which stands already. */
    void addIssue(String messageId, String statementId, int page, boolean copy) {
        jdbc.sql(INSERT_ISSUE)
                .param("messageId", messageId)
                .param("statementId", statementId)
                .param("page", page)
                .param("copy", copy)
                .update();
    }

    /** The pages of a statement as they were made, withheld ones too, one at a time. */
    void forEachPage(String statementId, Consumer<byte[]> look) {
        jdbc.sql(PAGES)
                .param("statementId", statementId)
                .withFetchSize(FETCH_ROWS)
                .query(
                        row -> {
                            look.accept(row.getBytes("content"));
                        });
    }

    /** The newest edition of the statement of a date. */
    Optional<String> newestEdition(String account, LocalDate date) {
        return jdbc.sql(NEWEST_EDITION)
                .param("account", account)
                .param("date", date)
                .query((row, _) -> row.getString("statement_id"))
                .optional();
    }

    Optional<GivenStatement> find(String statementId) {
        return jdbc.sql(FIND)
                .param("statementId", statementId)
                .query((row, _) -> given(row))
                .optional();
    }

    List<GivenStatement> newest(int limit) {
        return jdbc.sql(NEWEST).param("limit", limit).query((row, _) -> given(row)).list();
    }

    private static GivenStatement given(ResultSet row) throws SQLException {
        return new GivenStatement(
                row.getString("statement_id"),
                row.getString("account"),
                row.getObject("booking_date", LocalDate.class),
                row.getInt("edition"),
                row.getLong("number"),
                row.getString("receiver"),
                row.getLong("opening_fen"),
                row.getLong("closing_fen"),
                row.getLong("credits") + row.getLong("debits"),
                number(row, "first_notice"),
                number(row, "last_notice"),
                row.getInt("pages"),
                row.getString("fault"),
                row.getObject("minted_at", OffsetDateTime.class)
                        .atZoneSameInstant(ChinaTime.ZONE)
                        .toOffsetDateTime(),
                Arrays.asList((String[]) row.getArray("messages").getArray()));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
