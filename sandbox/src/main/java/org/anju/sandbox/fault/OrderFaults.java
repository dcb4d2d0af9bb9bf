/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The faults of orders that were asked for and have not all happened yet. */
public interface OrderFaults {

    /** Remembers a fault; rules befall orders in the order in which they were set. */
    void set(OrderFaultRule rule);

    /** The rules that will still befall an order, oldest first. */
    List<OrderFaultRule> active();

    /** Forgets every rule; orders that have been given a fault already keep it. */
    void clear();

    /**
     * The fault of an order in a stage: of the oldest rule that fits, else of a creditor's reserved
     * number. Whether a rule of some probability befalls the order, its UETR and the seed decide.
     * Joins the caller's transaction: if the order is not stored, the rule is not used up.
     */
    Optional<AssignedOrderFault> assign(
            FaultStage stage, String debtor, String creditor, UUID uetr);
}
