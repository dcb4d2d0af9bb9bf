/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

/** The results of orders to pay (支付结果), as whoever executes orders tells them. */
public interface Results {

    /**
     * Stores a result in the caller's transaction, its bytes once and for all. It is delivered like
     * a notice: at least once, in its lane's order, one in flight.
     */
    void queue(QueuedResult result);
}
