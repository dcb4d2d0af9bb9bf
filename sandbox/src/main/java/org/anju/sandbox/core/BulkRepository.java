/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.BulkBank.BulkCount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of payments in SQL: judged and booked in sets. */
@Repository
class BulkRepository {

    static final String ADD =
            """
            insert into core.bulk_line
                (bulk, number, account, name, fen, uetr, instruction, end_to_end, remark,
                 expires_at)
            select :bulk, line.*
              from unnest(:numbers::integer[], :accounts::text[], :names::text[], :fen::bigint[],
                          :uetrs::uuid[], :instructions::text[], :endToEnds::text[], :remarks::text[],
                          :expires::timestamptz[]) as line
            """;

    // A file is new and may be most of the table: until that is known, a plan looks for each line
    // among all of them.
    private static final String LOOK_ANEW = "analyze core.bulk_line";

    // In order of number, as every booking locks.
    static final String LOCK_ACCOUNTS =
            """
            select account.number
              from core.account
             where account.number in (select bulk_line.account from core.bulk_line
                                       where bulk_line.bulk = :bulk)
                or account.number in (:own, 'BULK')
             order by account.number
               for update
            """;

    // What is wrong with the other side's account, and with the line's own time.
    static final String JUDGE_ACCOUNTS =
            """
            update core.bulk_line
               set reason = judged.reason
              from (select line.number,
                           case when other.number is null then :unknown
                                when other.condition = 'CLOSED' then 'AC04'
                                when other.condition = 'FROZEN' then 'AC06'
                                when other.condition = 'RECEIVE_ONLY' and :collects then 'AC06'
                                when other.wallet_class = 'PERSONAL_4'
                                     or other.notified_node is not null then 'AG01'
                                when other.name <> line.name then 'BE01'
                                when line.account = '9900000000000018' then 'AB08'
                                when line.expires_at < :now then 'TM01' end as reason
                      from core.bulk_line as line
                      left join core.balance as other
                             on other.number = line.account and other.kind = 'WALLET'
                     where line.bulk = :bulk) as judged
             where bulk_line.bulk = :bulk and bulk_line.number = judged.number
               and judged.reason is not null
            """;

    // What the other side may hold after a payout, and what it has and may pay for a collection.
    // Lines to one account count one after the other; those refused before count no more. Each
    // account is looked at once, however many lines name it.
    static final String JUDGE_LIMITS =
            """
            with side as materialized (
                select other.number, other.balance_fen, class.balance_cap_fen,
                       class.per_payment_fen, class.per_day_fen, paid.fen as paid_fen
                  from (select distinct bulk_line.account
                          from core.bulk_line
                         where bulk_line.bulk = :bulk and bulk_line.reason is null) as named
                  join core.balance as other on other.number = named.account
                  join lateral (select *
                                  from core.wallet_class_limit as found
                                 where found.wallet_class = other.wallet_class
                                   and found.valid_from <= :day
                                 order by found.valid_from desc
                                 limit 1) as class on true
                  left join lateral (select coalesce(sum(-done.fen), 0) as fen
                                       from core.line as done
                                       join core.booking on booking.id = done.booking
                                      where :collects and class.per_day_fen is not null
                                        and done.account = other.number and done.fen < 0
                                        and booking.booking_date = :day) as paid on true
            )
            update core.bulk_line
               set reason = judged.reason
              from (select line.number,
                           case when not :collects and side.balance_cap_fen is not null
                                     and side.balance_fen + line.so_far > side.balance_cap_fen
                                  then 'AM02'
                                when :collects and line.fen > side.per_payment_fen then 'AM13'
                                when :collects and line.so_far + side.paid_fen > side.per_day_fen
                                  then 'AM13'
                                when :collects and side.balance_fen < line.so_far then 'AM04'
                                end as reason
                      from (select bulk_line.number, bulk_line.account, bulk_line.fen,
                                   sum(bulk_line.fen) over (partition by bulk_line.account
                                                                order by bulk_line.number) as so_far
                              from core.bulk_line
                             where bulk_line.bulk = :bulk and bulk_line.reason is null) as line
                      join side on side.number = line.account
                   ) as judged
             where bulk_line.bulk = :bulk and bulk_line.number = judged.number
               and judged.reason is not null
            """;

    // Lines are paid in their order from what is left: one that takes nothing did not fit.
    static final String JUDGE_FUNDS =
            """
            update core.bulk_line
               set reason = 'AM04'
              from (select number, taken, lag(taken, 1, 0::bigint) over (order by number) as before
                      from (select number, core.taken_of(fen, :fen) over (order by number) as taken
                              from core.bulk_line
                             where bulk = :bulk and reason is null) as paid) as line
             where bulk_line.bulk = :bulk and bulk_line.number = line.number
               and line.taken = line.before
            """;

    static final String REFUSE =
            "update core.bulk_line set reason = :reason where bulk = :bulk and reason is null";

    static final String SUM =
            """
            select coalesce(sum(fen), 0)
              from core.bulk_line
             where bulk = :bulk and reason is null
            """;

    static final String NAME_BOOKINGS =
            """
            update core.bulk_line
               set booking = gen_random_uuid()
             where bulk = :bulk and reason is null
            """;

    static final String ADD_BOOKINGS =
            """
            insert into core.booking
                (id, kind, uetr, repetition, end_to_end_id, booking_date, booked_at, remark,
                 line_count)
            select booking, 'PAYMENT', uetr, 1, end_to_end, :day, :at, remark, 2
              from core.bulk_line
             where bulk = :bulk and booking is not null
             order by number
            """;

    // Both sides of every line at once; each account's lines follow its newest one, which is looked
    // up once for an account: a look for each line would step over all those just added.
    static final String ADD_LINES =
            """
            with side as (
                select line.booking, line.number,
                       case when :collects then 1 else 2 end as line_no, line.account,
                       case when :collects then -line.fen else line.fen end as fen
                  from core.bulk_line as line
                 where line.bulk = :bulk and line.booking is not null
                 union all
                select line.booking, line.number,
                       case when :collects then 2 else 1 end, 'BULK',
                       case when :collects then line.fen else -line.fen end
                  from core.bulk_line as line
                 where line.bulk = :bulk and line.booking is not null
            ), placed as (
                select side.*, row_number() over so_far as place, sum(side.fen) over so_far as moved
                  from side
                window so_far as (partition by side.account order by side.number)
            ), other as materialized (
                select number, may_go_negative, version, balance_fen
                  from core.balance
                 where number in (select side.account from side)
            )
            insert into core.line
                (booking, line_no, account, may_go_negative, version, balance_before_fen, fen,
                 balance_after_fen)
            select placed.booking, placed.line_no, placed.account, other.may_go_negative,
                   other.version + placed.place, other.balance_fen + placed.moved - placed.fen,
                   placed.fen, other.balance_fen + placed.moved
              from placed
              join other on other.number = placed.account
            """;

    static final String SET_BOOKING =
            """
            update core.bulk_line
               set booking = :booking::uuid, reason = :reason
             where bulk = :bulk and number = :number
            """;

    static final String NEXT =
            """
            select line.*, booking.booking_date
              from core.bulk_line as line
              left join core.booking on booking.id = line.booking
             where line.bulk = :bulk and line.number > :after
             order by line.number
             limit 2000
            """;

    static final String COUNT =
            """
            select count(*)::integer as lines, count(booking)::integer as booked
              from core.bulk_line
             where bulk = :bulk and number <= :upTo
            """;

    private final JdbcClient jdbc;

    BulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID bulk, List<BulkLine> lines) {
        jdbc.sql(ADD)
                .param("bulk", bulk)
                .param("numbers", lines.stream().map(BulkLine::number).toArray(Integer[]::new))
                .param("accounts", texts(lines, BulkLine::account))
                .param("names", texts(lines, BulkLine::name))
                .param("fen", lines.stream().map(line -> line.amount().fen()).toArray(Long[]::new))
                .param("uetrs", lines.stream().map(BulkLine::uetr).toArray(UUID[]::new))
                .param("instructions", texts(lines, BulkLine::instruction))
                .param("endToEnds", texts(lines, BulkLine::endToEnd))
                .param("remarks", texts(lines, BulkLine::remark))
                .param("expires", texts(lines, line -> line.expires().toString()))
                .update();
    }

    void lockAccounts(UUID bulk, String own) {
        jdbc.sql(LOOK_ANEW).update();
        jdbc.sql(LOCK_ACCOUNTS).param("bulk", bulk).param("own", own).query().listOfRows();
    }

    /** Refuses what the other sides' accounts and limits forbid. */
    void judge(BulkOrder order, LocalDate day, OffsetDateTime now) {
        jdbc.sql(JUDGE_ACCOUNTS)
                .param("bulk", order.bulk())
                .param("collects", order.collects())
                .param("unknown", order.collects() ? "AC01" : "AC03")
                .param("now", now)
                .update();
        jdbc.sql(JUDGE_LIMITS)
                .param("bulk", order.bulk())
                .param("collects", order.collects())
                .param("day", day)
                .update();
    }

    /** Refuses the lines for which too little of so much money is left. */
    void judgeFunds(UUID bulk, Cny funds) {
        jdbc.sql(JUDGE_FUNDS).param("bulk", bulk).param("fen", funds.fen()).update();
    }

    void refuse(UUID bulk, String reason) {
        jdbc.sql(REFUSE).param("bulk", bulk).param("reason", reason).update();
    }

    /** What the lines sum up to that nothing forbids. */
    Cny sum(UUID bulk) {
        return Cny.ofFen(jdbc.sql(SUM).param("bulk", bulk).query(Long.class).single());
    }

    /** Books every line that nothing forbids against the bank's own account of batches. */
    void book(BulkOrder order, LocalDate day, OffsetDateTime at) {
        jdbc.sql(NAME_BOOKINGS).param("bulk", order.bulk()).update();
        jdbc.sql(LOOK_ANEW).update();
        jdbc.sql(ADD_BOOKINGS)
                .param("bulk", order.bulk())
                .param("day", day)
                .param("at", at)
                .update();
        jdbc.sql(ADD_LINES)
                .param("bulk", order.bulk())
                .param("collects", order.collects())
                .update();
    }

    void booked(UUID bulk, int number, UUID booking) {
        set(bulk, number, booking, null);
    }

    void refused(UUID bulk, int number, String reason) {
        set(bulk, number, null, reason);
    }

    private void set(UUID bulk, int number, @Nullable UUID booking, @Nullable String reason) {
        jdbc.sql(SET_BOOKING)
                .param("bulk", bulk)
                .param("number", number)
                .param("booking", booking)
                .param("reason", reason)
                .update();
    }

    List<BulkLine> next(UUID bulk, int after) {
        return jdbc.sql(NEXT)
                .param("bulk", bulk)
                .param("after", after)
                .query((row, _) -> line(row))
                .list();
    }

    BulkCount count(UUID bulk, int upTo) {
        return jdbc.sql(COUNT)
                .param("bulk", bulk)
                .param("upTo", upTo)
                .query(BulkCount.class)
                .single();
    }

    private static BulkLine line(ResultSet row) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new BulkLine(
                row.getInt("number"),
                row.getString("account"),
                row.getString("name"),
                Cny.ofFen(row.getLong("fen")),
                row.getObject("uetr", UUID.class),
                row.getString("instruction"),
                row.getString("end_to_end"),
                row.getString("remark"),
                expires,
                row.getString("reason"),
                row.getObject("booking", UUID.class),
                row.getObject("booking_date", LocalDate.class));
    }

    static OffsetDateTime column(Instant instant) {
        return instant.atZone(ChinaTime.ZONE).toOffsetDateTime();
    }

    private static String[] texts(List<BulkLine> lines, Function<BulkLine, String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }
}
