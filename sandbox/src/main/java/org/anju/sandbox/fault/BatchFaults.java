/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.List;
import java.util.Optional;

/** The errors that the bank has been asked to commit on batches. */
public interface BatchFaults {

    /** Has a fault befall the next batches that come. */
    void set(AssignedBatchFault fault, int count);

    /** What will still befall batches, the oldest first. */
    List<Active> active();

    /**
     * A fault that will befall further batches.
     *
     * @param remaining how many, 1 or more
     */
    record Active(AssignedBatchFault fault, int remaining) {}

    /** Forgets every rule; batches that have been given a fault already keep it. */
    void clear();

    /** The fault of the receipt of the batch that comes just now; empty where it has none. */
    Optional<BatchFault> assignToReceipt();

    /** The fault of the batch that has just come, the oldest first; empty where it has none. */
    Optional<AssignedBatchFault> assign();
}
