/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Optional;
import org.anju.centre.audit.Actor;

/** The centre's orders to its bank (clauses 5.1, 5.2). */
public interface PaymentOrders {

    /**
     * Queues an order in the caller's transaction: its numbers are minted and its bytes frozen and
     * kept. It leaves after the commit, once; whatever becomes of it is told to {@link
     * OrderOutcome}.
     *
     * @throws SettlementRefusal if a retry names an order that may yet be executed, or was
     */
    OrderId queue(NewOrder order, Actor actor);

    /**
     * Takes back an order of which nothing has left yet, in the caller's transaction.
     *
     * @throws SettlementRefusal if it has left, or may have
     */
    void withdraw(OrderId id, Actor actor);

    /** The order as it stands. */
    Optional<PaymentOrder> find(OrderId id);

    /** The latest order of a leg. */
    Optional<PaymentOrder> ofLeg(String leg);
}
