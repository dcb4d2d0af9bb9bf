/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.EntryTotals;
import org.anju.channel.message.MessageReader;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the books and the notices say of an account's day. */
@Repository
class FiguresRepository {

    // An account's booking dates never go back, so the newest line of a date holds its balance.
    static final String FIGURES =
            """
            select account.number, account.kind, account.notified_node,
                   coalesce(earlier.balance_after_fen, 0) as opening_fen,
                   coalesce(latest.balance_after_fen, 0) as closing_fen,
                   moved.credits, moved.credit_fen, moved.debits, moved.debit_fen,
                   moved.first_notice, moved.last_notice
              from core.account
              left join lateral (select line.version, line.balance_after_fen
                                   from core.line
                                   join core.booking on booking.id = line.booking
                                  where line.account = account.number
                                    and booking.booking_date < :date
                                  order by line.version desc
                                  limit 1) as earlier on true
              left join lateral (select line.version, line.balance_after_fen
                                   from core.line
                                   join core.booking on booking.id = line.booking
                                  where line.account = account.number
                                    and booking.booking_date <= :date
                                  order by line.version desc
                                  limit 1) as latest on true
             cross join lateral
                   (select count(*) filter (where line.fen > 0) as credits,
                           coalesce(sum(line.fen) filter (where line.fen > 0), 0) as credit_fen,
                           count(*) filter (where line.fen < 0) as debits,
                           coalesce(sum(-line.fen) filter (where line.fen < 0), 0) as debit_fen,
                           min(notice.sequence) as first_notice,
                           max(notice.sequence) as last_notice
                      from core.line
                      left join delivery.notice
                             on notice.booking = line.booking and notice.line_no = line.line_no
                     where line.account = account.number
                       and line.version > coalesce(earlier.version, 0)
                       and line.version <= coalesce(latest.version, 0)) as moved
             where account.notified_node is not null
               and account.opened_at < :dateEnds
               and (:account::text is null or account.number = :account::text)
             order by account.number
            """;

    static final String NOTICES =
            """
            select message.body
              from delivery.notice
              join delivery.message on message.message_id = notice.message_id
             where notice.account = :account and notice.sequence between :from and :to
             order by notice.sequence
            """;

    private static final int FETCH_ROWS = 500;

    private final JdbcClient jdbc;

    FiguresRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every account of which somebody is told and that was open on the date. */
    List<DayFigures> ofAll(LocalDate date) {
        return read(null, date);
    }

    /** Of one account; empty where nobody is told of it or it was not open then. */
    Optional<DayFigures> of(String account, LocalDate date) {
        return read(account, date).stream().findFirst();
    }

    /** The entries of the account's notices in order of their numbers, one at a time. */
    void forEachEntry(String account, NoticeNumbers notices, Consumer<NotifiedEntry> look) {
        jdbc.sql(NOTICES)
                .param("account", account)
                .param("from", notices.from())
                .param("to", notices.to())
                .withFetchSize(FETCH_ROWS)
                .query(
                        row -> {
                            entries(row.getBytes("body")).forEach(look);
                        });
    }

    private List<DayFigures> read(@Nullable String account, LocalDate date) {
        return jdbc.sql(FIGURES)
                .param("account", account)
                .param("date", date)
                .param("dateEnds", date.plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime())
                .query((row, _) -> dayFigures(row, date))
                .list();
    }

    private static DayFigures dayFigures(ResultSet row, LocalDate date) throws SQLException {
        return new DayFigures(
                accountId(row.getString("kind"), row.getString("number")),
                row.getString("notified_node"),
                date,
                Cny.ofFen(row.getLong("opening_fen")),
                Cny.ofFen(row.getLong("closing_fen")),
                new EntryTotals(row.getLong("credits"), Cny.ofFen(row.getLong("credit_fen"))),
                new EntryTotals(row.getLong("debits"), Cny.ofFen(row.getLong("debit_fen"))),
                notices(row));
    }

    private static Optional<NoticeNumbers> notices(ResultSet row) throws SQLException {
        long first = row.getLong("first_notice");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new NoticeNumbers(first, row.getLong("last_notice")));
    }

    static AccountId accountId(String kind, String number) {
        return kind.equals("DEPOSIT") ? AccountId.bankAccount(number) : AccountId.wallet(number);
    }

    private static List<NotifiedEntry> entries(byte[] notice) {
        try {
            if (MessageReader.read(notice).message() instanceof AccountNotification told) {
                return told.entries();
            }
            throw new IllegalStateException("a notice of ours is no camt.054");
        } catch (MessageRefusal e) {
            throw new IllegalStateException("a notice of ours cannot be read", e);
        }
    }
}
