/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Booking.BookingReference;
import org.anju.sandbox.core.Booking.GivenBack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bank's books in SQL. Rows are only ever added. */
@Repository
class CoreRepository {

    static final String INSERT_WALLET =
            """
            insert into core.account
                (number, kind, name, owner, wallet_class, notified_node, opened_at)
            values (:number, 'WALLET', :name, :owner, :walletClass, :notifiedNode, :openedAt)
            on conflict (number) do nothing
            """;

    // In order of number, so that two bookings over the same accounts cannot wait for each other.
    static final String LOCK_ACCOUNTS =
            """
            select number from core.account
             where number in (:numbers)
             order by number
               for update
            """;

    static final String FIND_ACCOUNTS =
            """
            select number, name, kind, owner, wallet_class, notified_node, may_go_negative,
                   condition, version, balance_fen
              from core.balance
             where number in (:numbers)
            """;

    static final String LIST_WALLETS =
            """
            select number, name, owner, wallet_class, balance_fen
              from core.balance
             where kind = 'WALLET'
             order by number
            """;

    static final String FIND_LIMITS =
            """
            select balance_cap_fen, per_payment_fen, per_day_fen, per_year_fen
              from core.wallet_class_limit
             where wallet_class = :walletClass and valid_from <= :date
             order by valid_from desc
             limit 1
            """;

    static final String SUM_PAID =
            """
            select coalesce(sum(-line.fen) filter (where booking.booking_date = :date), 0) as today,
                   coalesce(sum(-line.fen), 0) as this_year
              from core.line
              join core.booking on booking.id = line.booking
             where line.account = :account and line.fen < 0
               and booking.booking_date >= date_trunc('year', cast(:date as date))
               and booking.booking_date < date_trunc('year', cast(:date as date)) + interval '1 year'
            """;

    static final String FIND_PAYMENT =
            """
            select booking.id, booking.uetr, booking.booking_date, booking.remark,
                   payer.account as payer, payee.account as payee, payee.fen
              from core.booking
              join core.line payer on payer.booking = booking.id and payer.fen < 0
              join core.line payee on payee.booking = booking.id and payee.fen > 0
             where booking.payment_id = :paymentId
            """;

    static final String FIND_BOOKING =
            """
            select booking.id, payer.account as payer, payee.account as payee, payee.fen,
                   booking.original is not null as gives_back
              from core.booking
              join core.line payer on payer.booking = booking.id and payer.fen < 0
              join core.line payee on payee.booking = booking.id and payee.fen > 0
             where booking.uetr = :uetr and booking.repetition = 1
               and booking.kind <> 'REVERSAL'
            """;

    static final String IS_GIVEN_BACK =
            "select exists (select from core.booking where original = :booking)";

    static final String INSERT_BOOKING =
            """
            insert into core.booking
                (id, kind, uetr, repetition, end_to_end_id, payment_id, booking_date, booked_at,
                 remark, original, return_reason, line_count)
            values (:id, :kind, :uetr, :repetition, :endToEndId, :paymentId, :bookingDate,
                    :bookedAt, :remark, :original, :returnReason, 2)
            on conflict (payment_id) do nothing
            """;

    static final String INSERT_LINES =
            """
            insert into core.line
                (booking, line_no, account, may_go_negative, version, balance_before_fen, fen,
                 balance_after_fen)
            values (:booking, 1, :payer, :payerMayGoNegative, :payerVersion, :payerBefore,
                    :payerFen, :payerAfter),
                   (:booking, 2, :payee, :payeeMayGoNegative, :payeeVersion, :payeeBefore,
                    :payeeFen, :payeeAfter)
            """;

    private final JdbcClient jdbc;

    CoreRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the wallet; false where one with its number is there. */
    boolean add(WalletOpening opening, OffsetDateTime openedAt) {
        return jdbc.sql(INSERT_WALLET)
                        .param("number", opening.number().value())
                        .param("name", opening.name())
                        .param("owner", opening.owner().name())
                        .param("walletClass", opening.walletClass().name())
                        .param("notifiedNode", opening.notifiedNode())
                        .param("openedAt", openedAt)
                        .update()
                == 1;
    }

    /** Locks the accounts until the transaction ends, then reads what they hold. */
    List<AccountState> lock(Collection<String> numbers) {
        jdbc.sql(LOCK_ACCOUNTS).param("numbers", numbers).query(String.class).list();
        return jdbc.sql(FIND_ACCOUNTS)
                .param("numbers", numbers)
                .query((row, _) -> accountState(row))
                .list();
    }

    List<Wallet> wallets() {
        return jdbc.sql(LIST_WALLETS)
                .query(
                        (row, _) ->
                                new Wallet(
                                        new WalletNumber(row.getString("number")),
                                        row.getString("name"),
                                        WalletOwner.valueOf(row.getString("owner")),
                                        WalletClass.valueOf(row.getString("wallet_class")),
                                        Cny.ofFen(row.getLong("balance_fen"))))
                .list();
    }

    ClassLimits limits(WalletClass walletClass, LocalDate date) {
        return jdbc.sql(FIND_LIMITS)
                .param("walletClass", walletClass.name())
                .param("date", date)
                .query(
                        (row, _) ->
                                new ClassLimits(
                                        limit(row, "balance_cap_fen"),
                                        limit(row, "per_payment_fen"),
                                        limit(row, "per_day_fen"),
                                        limit(row, "per_year_fen")))
                .single();
    }

    PaidSoFar paid(String account, LocalDate date) {
        return jdbc.sql(SUM_PAID)
                .param("account", account)
                .param("date", date)
                .query(
                        (row, _) ->
                                new PaidSoFar(
                                        Cny.ofFen(row.getLong("today")),
                                        Cny.ofFen(row.getLong("this_year"))))
                .single();
    }

    Optional<StandingPayment> payment(UUID paymentId) {
        return jdbc.sql(FIND_PAYMENT)
                .param("paymentId", paymentId)
                .query(
                        (row, _) ->
                                new StandingPayment(
                                        row.getObject("id", UUID.class),
                                        row.getObject("uetr", UUID.class),
                                        row.getObject("booking_date", LocalDate.class),
                                        new WantedPayment(
                                                row.getString("payer"),
                                                row.getString("payee"),
                                                row.getLong("fen"),
                                                row.getString("remark"))))
                .optional();
    }

    /** The booking of this reference, the first where a fault repeated it. */
    Optional<StandingBooking> booking(UUID uetr) {
        return jdbc.sql(FIND_BOOKING)
                .param("uetr", uetr)
                .query(
                        (row, _) ->
                                new StandingBooking(
                                        row.getObject("id", UUID.class),
                                        row.getString("payer"),
                                        row.getString("payee"),
                                        Cny.ofFen(row.getLong("fen")),
                                        row.getBoolean("gives_back")))
                .optional();
    }

    /** Whether the booking's money came back already. */
    boolean isGivenBack(UUID booking) {
        return jdbc.sql(IS_GIVEN_BACK).param("booking", booking).query(Boolean.class).single();
    }

    /** Adds the booking's head; false where its payment id stands already. */
    boolean add(Booking booking) {
        BookingReference reference = booking.reference();
        GivenBack givenBack = reference.givenBack().orElse(null);
        return jdbc.sql(INSERT_BOOKING)
                        .param("id", booking.id())
                        .param("kind", booking.kind().name())
                        .param("uetr", reference.uetr())
                        .param("repetition", reference.repetition())
                        .param("endToEndId", reference.endToEndId())
                        .param("paymentId", reference.paymentId())
                        .param("original", givenBack == null ? null : givenBack.booking())
                        .param("returnReason", givenBack == null ? null : givenBack.reason())
                        .param("bookingDate", booking.bookingDate())
                        .param(
                                "bookedAt",
                                booking.bookedAt().atZone(ChinaTime.ZONE).toOffsetDateTime())
                        .param("remark", booking.remark())
                        .update()
                == 1;
    }

    /** Adds both lines in one statement; the database refuses them apart. */
    void addLines(UUID booking, AccountState payer, AccountState payee, Cny amount) {
        jdbc.sql(INSERT_LINES)
                .param("booking", booking)
                .param("payer", payer.number())
                .param("payerMayGoNegative", payer.mayGoNegative())
                .param("payerVersion", payer.version() + 1)
                .param("payerBefore", payer.balance().fen())
                .param("payerFen", amount.negated().fen())
                .param("payerAfter", payer.balance().minus(amount).fen())
                .param("payee", payee.number())
                .param("payeeMayGoNegative", payee.mayGoNegative())
                .param("payeeVersion", payee.version() + 1)
                .param("payeeBefore", payee.balance().fen())
                .param("payeeFen", amount.fen())
                .param("payeeAfter", payee.balance().plus(amount).fen())
                .update();
    }

    static AccountState accountState(ResultSet row) throws SQLException {
        String walletClass = row.getString("wallet_class");
        String owner = row.getString("owner");
        return new AccountState(
                row.getString("number"),
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                owner == null ? null : WalletOwner.valueOf(owner),
                walletClass == null ? null : WalletClass.valueOf(walletClass),
                row.getString("notified_node"),
                row.getBoolean("may_go_negative"),
                AccountCondition.valueOf(row.getString("condition")),
                row.getLong("version"),
                Cny.ofFen(row.getLong("balance_fen")));
    }

    static @Nullable Cny limit(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : Cny.ofFen(fen);
    }
}
