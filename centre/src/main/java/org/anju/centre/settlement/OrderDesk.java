/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.SignedIn;

/**
 * The settlement desk's orders (clauses 5.2, 5.4): the list, one with all that was said about it,
 * and what people may do where the bank has not said the last word. What may name a person is
 * masked.
 */
public interface OrderDesk {

    /** A part of the orders, newest first, with the totals of all that were found. */
    OrderPage page(OrderFilter filter, Slice slice);

    /**
     * Hands on every order that the filter finds, newest first.
     *
     * @throws IOException if the sink does
     */
    void each(OrderFilter filter, RowSink<OrderLine> sink) throws IOException;

    /** One order with its timeline, its messages, its incidents and what was decided about it. */
    Optional<OrderView> view(OrderId id);

    /**
     * Asks the bank now what became of an order (交易查证).
     *
     * @throws SettlementRefusal if there is no such order, or it has not left or is decided
     */
    void ask(OrderId id, SignedIn who);

    /**
     * Asks the bank not to execute an order any more (撤销付款请求).
     *
     * @param grounds why, 1 to 255 characters
     * @throws SettlementRefusal if there is no such order, it has not left or is decided, or its
     *     last recall is not answered yet
     */
    void recall(OrderId id, String grounds, SignedIn who);

    /**
     * Asks a finance checker to confirm what became of an order of which the bank does not say it.
     * The same of the same person again changes nothing.
     *
     * @throws SettlementRefusal if there is no such order, the bank may still say it, it is said
     *     not to be executed while the fence does not hold, or the grounds are not whole
     */
    OrderDecision propose(NewOrderDecision said, SignedIn maker);

    /**
     * Takes back what was said while nobody has decided.
     *
     * @throws SettlementRefusal if nothing of the order waits
     * @throws org.anju.centre.staff.StaffRefusal if it is somebody else's or was decided
     */
    void withdraw(OrderId id, SignedIn maker);

    /** What was last said of an order. */
    Optional<OrderDecision> decision(OrderId id);

    /** The file that shows what was said of an order. */
    Optional<InputStream> evidence(UUID decision);

    /**
     * Closes an incident with grounds.
     *
     * @param grounds what was found and done, 1 to 255 characters
     * @throws SettlementRefusal if it is not open, its order is not decided, or grounds are missing
     */
    void close(UUID incident, String grounds, SignedIn who);
}
