/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.OrderId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders were made for which leg, and how each ended. */
@Repository
class AttemptRepository {

    static final String ADD =
            """
            insert into route.attempt (order_id, walk_id, leg, ordinal, debit_account, fen, ordered_at)
            select :order, :walk, :leg, coalesce(max(ordinal), 0) + 1, :account, :fen, :at
              from route.attempt
             where walk_id = :walk and leg = :leg
            """;

    static final String OF_ORDER =
            """
            select a.order_id, a.walk_id, a.leg, e.order_id is not null as ended, e.entry_id,
                   a.ordinal = (select max(ordinal) from route.attempt l
                                 where l.walk_id = a.walk_id and l.leg = a.leg) as latest
              from route.attempt a
              left join route.attempt_end e using (order_id)
             where a.order_id = :order
            """;

    static final String LATEST_ORDER =
            """
            select order_id
              from route.attempt
             where walk_id = :walk and leg = :leg
             order by ordinal desc
             limit 1
            """;

    static final String END =
            """
            insert into route.attempt_end (order_id, settled, entry_id, ended_at)
            values (:order, :settled, :entry, :at)
            """;

    // What was refused used nothing of the day.
    static final String ORDERED_SINCE =
            """
            select coalesce(sum(a.fen), 0)::bigint
              from route.attempt a
              left join route.attempt_end e using (order_id)
             where a.debit_account = :account
               and a.ordered_at >= :from
               and (e.order_id is null or e.settled)
            """;

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An order made for a leg.
     *
     * @param latest whether no other order was made for the leg after it
     * @param entry by which its payment is booked
     */
    record Attempt(
            OrderId order,
            WalkId walk,
            int leg,
            boolean ended,
            boolean latest,
            @Nullable EntryId entry) {}

    void add(OrderId order, WalkId walk, int leg, String account, Cny amount, Instant at) {
        jdbc.sql(ADD)
                .param("order", order.value())
                .param("walk", walk.value())
                .param("leg", leg)
                .param("account", account)
                .param("fen", amount.fen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Attempt> of(OrderId order) {
        return jdbc.sql(OF_ORDER)
                .param("order", order.value())
                .query(
                        (row, _) -> {
                            UUID entry = row.getObject("entry_id", UUID.class);
                            return new Attempt(
                                    order,
                                    new WalkId(row.getObject("walk_id", UUID.class)),
                                    row.getInt("leg"),
                                    row.getBoolean("ended"),
                                    row.getBoolean("latest"),
                                    entry == null ? null : new EntryId(entry));
                        })
                .optional();
    }

    Optional<OrderId> latest(WalkId walk, int leg) {
        return jdbc.sql(LATEST_ORDER)
                .param("walk", walk.value())
                .param("leg", leg)
                .query((row, _) -> new OrderId(row.getObject("order_id", UUID.class)))
                .optional();
    }

    /** What was ordered out of an account from a moment on, but for what was refused. */
    Cny orderedSince(String account, Instant from) {
        return Cny.ofFen(
                jdbc.sql(ORDERED_SINCE)
                        .param("account", account)
                        .param("from", from.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    void end(OrderId order, boolean settled, @Nullable EntryId entry, Instant at) {
        jdbc.sql(END)
                .param("order", order.value())
                .param("settled", settled)
                .param("entry", entry == null ? null : entry.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
