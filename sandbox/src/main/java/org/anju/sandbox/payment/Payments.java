/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.List;

/** The orders to pay that came over the bank link, as the control API uses them. */
public interface Payments {

    /** Executes the orders that are due by the bank's clock now; tells how many that were. */
    int executeDue();

    /** Lets the orders be executed that a fault holds; tells how many. */
    int releaseHeld();

    /** The newest orders with what became of them, the newest first. */
    List<OrderView> newest(int limit);
}
