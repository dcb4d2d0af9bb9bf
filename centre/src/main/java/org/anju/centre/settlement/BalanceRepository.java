/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.settlement.OwnBalance.Agreement;
import org.anju.centre.settlement.OwnBalance.Report;
import org.anju.channel.message.BalanceReport;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the bank was asked of balances and told, beside the books. */
@Repository
class BalanceRepository {

    static final String ADD =
            """
            insert into settlement.balance_enquiry (enquiry_id, account)
            values (:id, :account)
            """;

    static final String OF_MESSAGE =
            """
            select enquiry_id
              from settlement.enquiry
              join settlement.balance_enquiry using (enquiry_id)
             where message_id = :messageId and account = :account
            """;

    static final String ADD_REPORT =
            """
            insert into settlement.balance_report (message_id, enquiry_id, account, booked_fen,
                   available_fen, last_number, booking_date, as_of, arrived_at)
            values (:messageId, :enquiry, :account, :booked, :available, :lastNumber, :bookingDate,
                   :asOf, :at)
            """;

    // The books as they were after the bank's last number: what was booked of later notices is
    // taken
    // off. That holds only where all notices up to that number are here and booked.
    static final String BALANCES =
            """
            select a.number, a.kind, a.name, a.operator, a.ledger_account,
                   (select coalesce(sum(debit_fen - credit_fen), 0)::bigint
                      from ledger.movement
                     where account_code = a.ledger_account) as books_fen,
                   q.asked_at, q.due_at, q.answered, r.booked_fen, r.available_fen, r.last_number,
                   r.booking_date, r.as_of,
                   (select coalesce(sum(case n.direction when 'CREDIT' then n.fen else -n.fen end),
                                    0)::bigint
                      from settlement.notice n
                      join settlement.notice_fate using (notice_id)
                     where n.account = a.number and n.sequence > r.last_number) as later_fen,
                   coalesce((select max(m.number) < r.last_number
                               from settlement.arrived_number m
                              where m.account = a.number), r.last_number > 0)
                   or exists (select
                                from settlement.number_gap g
                               where g.account = a.number and g.state <> 'CLOSED'
                                 and g.first_number <= r.last_number)
                   or exists (select
                                from settlement.arrived_number m
                               where m.account = a.number and m.state <> 'APPLIED'
                                 and m.number <= r.last_number) as missing
              from settlement.own_account a
              left join lateral (
                    select e.asked_at, e.due_at,
                           exists (select from settlement.balance_report b
                                    where b.enquiry_id = e.enquiry_id) as answered
                      from settlement.balance_enquiry
                      join settlement.enquiry e using (enquiry_id)
                     where account = a.number
                     order by e.asked_at desc
                     limit 1) q on true
              left join lateral (
                    select booked_fen, available_fen, last_number, booking_date, as_of
                      from settlement.balance_report
                     where account = a.number
                     order by as_of desc, message_id desc
                     limit 1) r on true
             order by a.ledger_account
            """;

    private final JdbcClient jdbc;

    BalanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EnquiryId id, String account) {
        jdbc.sql(ADD).param("id", id.value()).param("account", account).update();
    }

    /** The question about this account that a message carried. */
    Optional<EnquiryId> carriedBy(String messageId, String account) {
        return jdbc.sql(OF_MESSAGE)
                .param("messageId", messageId)
                .param("account", account)
                .query((row, _) -> new EnquiryId(row.getObject("enquiry_id", UUID.class)))
                .optional();
    }

    void addReport(BalanceReport told, @Nullable EnquiryId answers, Instant at) {
        jdbc.sql(ADD_REPORT)
                .param("messageId", told.messageId())
                .param("enquiry", answers == null ? null : answers.value())
                .param("account", told.account().number())
                .param("booked", told.booked().fen())
                .param("available", told.available().fen())
                .param("lastNumber", told.lastSequence())
                .param("bookingDate", told.bookingDate())
                .param("asOf", told.asOf())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OwnBalance> balances(Instant now) {
        return jdbc.sql(BALANCES).query((row, _) -> balance(row, now)).list();
    }

    private static OwnBalance balance(ResultSet row, Instant now) throws SQLException {
        OwnAccount account =
                new OwnAccount(
                        row.getString("number"),
                        BankAccountKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("operator"),
                        new AccountCode(row.getString("ledger_account")));
        Cny books = Cny.ofFen(row.getLong("books_fen"));
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        Report report = report(row, books);
        return new OwnBalance(
                account,
                books,
                asked == null ? null : asked.toInstant(),
                report,
                agreement(row, report, now));
    }

    private static @Nullable Report report(ResultSet row, Cny books) throws SQLException {
        OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
        return asOf == null
                ? null
                : new Report(
                        Cny.ofFen(row.getLong("booked_fen")),
                        Cny.ofFen(row.getLong("available_fen")),
                        row.getLong("last_number"),
                        row.getObject("booking_date", LocalDate.class),
                        asOf.toInstant(),
                        books.minus(Cny.ofFen(row.getLong("later_fen"))));
    }

    private static Agreement agreement(ResultSet row, @Nullable Report report, Instant now)
            throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        if (due != null && !row.getBoolean("answered")) {
            return due.toInstant().isAfter(now) ? Agreement.WAITING : Agreement.NO_ANSWER;
        }
        if (report == null) {
            return Agreement.NEVER_ASKED;
        }
        if (row.getBoolean("missing")) {
            return Agreement.NOTICES_MISSING;
        }
        return report.booked().equals(report.expected()) ? Agreement.AGREES : Agreement.DIFFERS;
    }
}
