/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.StatementHead;
import org.anju.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's statements as their pages came. */
@Repository
class StatementRepository {

    static final String ADD =
            """
            insert into settlement.statement (statement_id, account, reference, booking_date, number,
                   version, first_notice, last_notice, opening_fen, closing_fen, credits, credit_fen,
                   debits, debit_fen, taken_at, state)
            values (:id, :account, :reference, :date, :number,
                   :version, :first, :last, :opening, :closing, :credits, :creditFen,
                   :debits, :debitFen, :at, 'INCOMPLETE')
            on conflict do nothing
            """;

    static final String HOLD =
            """
            select statement_id, booking_date, version, state,
                   (booking_date, number, version, coalesce(first_notice, 0),
                    coalesce(last_notice, 0), opening_fen, closing_fen, credits, credit_fen, debits,
                    debit_fen)
                   = (:date::date, :number::bigint, :version::bigint, coalesce(:first::bigint, 0),
                      coalesce(:last::bigint, 0), :opening::bigint, :closing::bigint,
                      :credits::bigint, :creditFen::bigint, :debits::bigint, :debitFen::bigint)
                   as alike
              from settlement.statement
             where account = :account and reference = :reference
               for update
            """;

    static final String ADD_PAGE =
            """
            insert into settlement.statement_page (statement_id, page, last_page, digest, sender,
                   message_id)
            values (:id, :page, :last, :digest, :sender,
                   :messageId)
            on conflict do nothing
            """;

    static final String PAGE_STANDS_ALIKE =
            """
            select digest = :digest
              from settlement.statement_page
             where statement_id = :id and page = :page
            """;

    static final String ADD_ENTRIES =
            """
            insert into settlement.statement_entry (statement_id, page, line, servicer_reference,
                   direction, fen, movement_code, booking_date, uetr)
            select :id::uuid, :page::integer, line, reference, direction, fen, code, booked::date, uetr
              from unnest(:lines::integer[], :references::text[], :directions::text[],
                          :fens::bigint[], :codes::text[], :dates::text[], :uetrs::uuid[])
                   as list(line, reference, direction, fen, code, booked, uetr)
            """;

    static final String IS_WHOLE =
            """
            select count(*) = max(page) filter (where last_page)
              from settlement.statement_page
             where statement_id = :id
            """;

    static final String IS_MISDATED =
            """
            select exists (select
                             from settlement.statement_entry e
                             join settlement.statement s using (statement_id)
                            where e.statement_id = :id and e.booking_date <> s.booking_date)
            """;

    // 0 where there is no other whole one of the date.
    static final String NEWEST_VERSION =
            """
            select coalesce(max(version), 0)
              from settlement.statement
             where account = :account and booking_date = :date and statement_id <> :id
               and state in ('IN_FORCE', 'REPLACED')
            """;

    static final String REPLACE =
            """
            update settlement.statement
               set state = 'REPLACED'
             where account = :account and booking_date = :date and state = 'IN_FORCE'
            """;

    static final String MOVE =
            """
            update settlement.statement
               set state = :state
             where statement_id = :id
            """;

    static final String CONTRADICT =
            """
            update settlement.statement
               set contradicted = true
             where statement_id = :id
            """;

    private final JdbcClient jdbc;
    private final Ids ids;

    StatementRepository(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Where one edition of a statement stands. */
    enum State {
        INCOMPLETE,
        IN_FORCE,
        REPLACED,
        REFUSED
    }

    /**
     * An edition that stands.
     *
     * @param alike whether it stands with the same head
     */
    record Kept(StatementRef id, LocalDate date, long version, State state, boolean alike) {}

    /** The edition of this head, held until the transaction ends; kept from now on if it is new. */
    Kept hold(StatementHead head, Instant at) {
        headed(ADD, head).param("id", ids.next()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        return headed(HOLD, head).query((row, _) -> kept(row)).single();
    }

    /** Keeps a page with its entries; false where one of its number stands. */
    boolean addPage(StatementRef id, Waiting message, AccountStatement page, String digest) {
        boolean added =
                jdbc.sql(ADD_PAGE)
                                .param("id", id.value())
                                .param("page", page.page())
                                .param("last", page.lastPage())
                                .param("digest", digest)
                                .param("sender", message.sender())
                                .param("messageId", message.messageId())
                                .update()
                        == 1;
        if (added && !page.entries().isEmpty()) {
            addEntries(id, page.page(), page.entries());
        }
        return added;
    }

    private void addEntries(StatementRef id, int page, List<NotifiedEntry> entries) {
        jdbc.sql(ADD_ENTRIES)
                .param("id", id.value())
                .param("page", page)
                .param(
                        "lines",
                        IntStream.rangeClosed(1, entries.size()).boxed().toArray(Integer[]::new))
                .param(
                        "references",
                        entries.stream()
                                .map(NotifiedEntry::accountServicerReference)
                                .toArray(String[]::new))
                .param(
                        "directions",
                        entries.stream()
                                .map(entry -> entry.direction().name())
                                .toArray(String[]::new))
                .param(
                        "fens",
                        entries.stream().map(entry -> entry.amount().fen()).toArray(Long[]::new))
                .param(
                        "codes",
                        entries.stream().map(entry -> entry.code().wire()).toArray(String[]::new))
                .param(
                        "dates",
                        entries.stream()
                                .map(entry -> entry.bookingDate().toString())
                                .toArray(String[]::new))
                .param("uetrs", entries.stream().map(NotifiedEntry::uetr).toArray(UUID[]::new))
                .update();
    }

    boolean pageStandsAlike(StatementRef id, int page, String digest) {
        return jdbc.sql(PAGE_STANDS_ALIKE)
                .param("id", id.value())
                .param("page", page)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** Whether all its pages are here. */
    boolean isWhole(StatementRef id) {
        return jdbc.sql(IS_WHOLE)
                .param("id", id.value())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether it has entries of another date than its own. */
    boolean isMisdated(StatementRef id) {
        return jdbc.sql(IS_MISDATED).param("id", id.value()).query(Boolean.class).single();
    }

    /** The highest edition of the date apart from this one that is or was in force, or 0. */
    long newestVersion(AccountDate date, StatementRef id) {
        return dated(NEWEST_VERSION, date).param("id", id.value()).query(Long.class).single();
    }

    /** Puts an edition in force, and what was in force for its date out of it. */
    void putInForce(AccountDate date, StatementRef id) {
        dated(REPLACE, date).update();
        move(id, State.IN_FORCE);
    }

    void move(StatementRef id, State state) {
        jdbc.sql(MOVE).param("id", id.value()).param("state", state.name()).update();
    }

    /** Something of it was told twice with different content. */
    void contradict(StatementRef id) {
        jdbc.sql(CONTRADICT).param("id", id.value()).update();
    }

    private JdbcClient.StatementSpec headed(String sql, StatementHead head) {
        return jdbc.sql(sql)
                .param("account", head.account().number())
                .param("reference", head.statementId())
                .param("date", head.from())
                .param("number", head.sequence())
                .param("version", head.version())
                .param("first", head.notices().map(NoticeNumbers::from).orElse(null))
                .param("last", head.notices().map(NoticeNumbers::to).orElse(null))
                .param("opening", head.opening().fen())
                .param("closing", head.closing().fen())
                .param("credits", head.credits().entries())
                .param("creditFen", head.credits().sum().fen())
                .param("debits", head.debits().entries())
                .param("debitFen", head.debits().sum().fen());
    }

    private JdbcClient.StatementSpec dated(String sql, AccountDate date) {
        return jdbc.sql(sql).param("account", date.account()).param("date", date.date());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new StatementRef(row.getObject("statement_id", UUID.class)),
                row.getObject("booking_date", LocalDate.class),
                row.getLong("version"),
                State.valueOf(row.getString("state")),
                row.getBoolean("alike"));
    }
}
