/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OwnMovement;
import org.anju.channel.message.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The booked halves of transfers between two accounts of the books. */
@Repository
class HalfRepository {

    static final String ADD =
            """
            insert into route.half (notice_id, walk_id, leg, order_id, uetr, arrived, undone, fen,
                   account, transit_code, entry_id, accounting_date)
            values (:notice, :walk, :leg, :order, :uetr, :arrived, :undone, :fen,
                   :account, :transit, :entry, :date)
            """;

    static final String OF_UETR =
            """
            select distinct walk_id, leg
              from route.half
             where uetr = :uetr and order_id is null
            """;

    static final String COUNT =
            """
            select count(*)
              from route.half
             where walk_id = :walk and leg = :leg and uetr = :uetr and not undone
            """;

    // A leg that somebody else makes, or had been given up, by the accounts between which it goes:
    // never by its amount alone, and never where two walks could be meant.
    static final String AWAITING =
            """
            select l.walk_id, l.leg
              from route.leg l
              join route.walk w using (walk_id)
              left join route.arrival v using (walk_id)
             where l.state in ('AWAITED', 'PENDING', 'REFUSED') and coalesce(v.fen, w.fen) = :fen
               and :account in (w.deposit_account, w.wallet, w.loan_wallet)
               and :other in (w.deposit_account, w.wallet, w.loan_wallet)
               and not exists (select from route.half h
                                where h.walk_id = l.walk_id and h.leg = l.leg
                                  and h.account = :account and not h.undone)
            """;

    private final JdbcClient jdbc;

    HalfRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A leg of a walk; 0 is the way back. */
    record WalkLeg(WalkId walk, int leg) {}

    void add(
            OwnMovement movement,
            WalkLeg leg,
            @Nullable OrderId order,
            boolean undone,
            AccountCode transit,
            EntryId entry) {
        jdbc.sql(ADD)
                .param("notice", movement.notice().value())
                .param("walk", leg.walk().value())
                .param("leg", leg.leg())
                .param("order", order == null ? null : order.value())
                .param("uetr", movement.uetr())
                .param("arrived", movement.direction() == Direction.CREDIT)
                .param("undone", undone)
                .param("fen", movement.amount().fen())
                .param("account", movement.account().number())
                .param("transit", transit.value())
                .param("entry", entry.value())
                .param("date", movement.accountingDate().value())
                .update();
    }

    /** The leg whose other half had this reference, where it was no order of the centre. */
    Optional<WalkLeg> ofReference(UUID uetr) {
        return jdbc.sql(OF_UETR)
                .param("uetr", uetr)
                .query((row, _) -> leg(row.getObject("walk_id", UUID.class), row.getInt("leg")))
                .optional();
    }

    /** How many halves of a leg are booked under a reference. */
    int count(WalkLeg leg, UUID uetr) {
        return jdbc.sql(COUNT)
                .param("walk", leg.walk().value())
                .param("leg", leg.leg())
                .param("uetr", uetr)
                .query(Integer.class)
                .single();
    }

    /** The legs that await a movement of this amount between these two accounts. */
    List<WalkLeg> awaiting(OwnMovement movement, String other) {
        return jdbc.sql(AWAITING)
                .param("fen", movement.amount().fen())
                .param("account", movement.account().number())
                .param("other", other)
                .query((row, _) -> leg(row.getObject("walk_id", UUID.class), row.getInt("leg")))
                .list();
    }

    private static WalkLeg leg(UUID walk, int leg) {
        return new WalkLeg(new WalkId(walk), leg);
    }
}
