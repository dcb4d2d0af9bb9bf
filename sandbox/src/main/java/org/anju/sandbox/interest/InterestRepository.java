/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.interest;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Products, rates and credits in SQL. Rows are only ever added. */
@Repository
class InterestRepository {

    static final String FIRST_BOOKING =
            "select booking_date from core.booking order by booking_date limit 1";

    static final String INSERT_SETTLEMENT =
            """
            insert into interest.settlement (settled_on, credited_on, settled_at)
            values (:settledOn, :creditedOn, :at)
            on conflict (settled_on) do nothing
            """;

    // A line counts with every day-end on which it is in the balance: from its booking date, or
    // from the first day of the quarter or of any interest, to the settlement date.
    static final String PRODUCTS =
            """
            select account.number, account.kind, listed.millionths,
                   sum(line.fen::numeric
                       * (:to::date - greatest(booking.booking_date, bears.first_day) + 1))
                       as product
              from (select balance.number, balance.kind,
                           case when balance.kind = 'DEPOSIT' then 'DEPOSIT'
                                else balance.wallet_class end as bearer
                      from core.balance
                     where balance.owner <> 'BANK'
                       and balance.condition in ('ACTIVE', 'RECEIVE_ONLY')) as account
             cross join lateral
                   (select rate.millionths
                      from interest.rate
                     where rate.bearer = account.bearer and rate.valid_from <= :to
                     order by rate.valid_from desc
                     limit 1) as listed
             cross join lateral
                   (select greatest(min(rate.valid_from), :from::date) as first_day
                      from interest.rate
                     where rate.bearer = account.bearer) as bears
              join core.line on line.account = account.number
              join core.booking on booking.id = line.booking and booking.booking_date <= :to
             group by account.number, account.kind, listed.millionths
            having sum(line.fen::numeric
                       * (:to::date - greatest(booking.booking_date, bears.first_day) + 1)) > 0
             order by account.number
            """;

    static final String INSERT_CREDIT =
            """
            insert into interest.credit
                (settled_on, account, product, millionths, interest_fen, booking)
            values (:settledOn, :account, :product, :millionths, :fen, :booking)
            """;

    private final JdbcClient jdbc;

    InterestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sum of an account's day-end balances of a quarter, in fen, and its rate. */
    record Product(AccountId account, BigDecimal product, int millionths) {}

    /** The date of the first booking of all; none where nothing was ever booked. */
    Optional<LocalDate> firstBooking() {
        return jdbc.sql(FIRST_BOOKING)
                .query((row, _) -> row.getObject("booking_date", LocalDate.class))
                .optional();
    }

    /** Writes down that a date is settled; false where it is settled already. */
    boolean settle(LocalDate settledOn, LocalDate creditedOn, OffsetDateTime at) {
        return jdbc.sql(INSERT_SETTLEMENT)
                        .param("settledOn", settledOn)
                        .param("creditedOn", creditedOn)
                        .param("at", at)
                        .update()
                == 1;
    }

    List<Product> products(LocalDate from, LocalDate to) {
        return jdbc.sql(PRODUCTS)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> product(row))
                .list();
    }

    void credit(LocalDate settledOn, Product product, Cny interest, @Nullable UUID booking) {
        jdbc.sql(INSERT_CREDIT)
                .param("settledOn", settledOn)
                .param("account", product.account().number())
                .param("product", product.product())
                .param("millionths", product.millionths())
                .param("fen", interest.fen())
                .param("booking", booking)
                .update();
    }

    private static Product product(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new Product(
                row.getString("kind").equals("DEPOSIT")
                        ? AccountId.bankAccount(number)
                        : AccountId.wallet(number),
                row.getBigDecimal("product"),
                row.getInt("millionths"));
    }
}
