/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Optional;
import java.util.SequencedMap;

/** The errors that the bank has been asked to commit on batches. */
public interface BatchFaults {

    /** Has a fault befall the next batches that come. */
    void set(BatchFault fault, int count);

    /** How many batches each fault will still befall, the oldest first. */
    SequencedMap<BatchFault, Integer> active();

    /** Forgets every rule; batches that have been given a fault already keep it. */
    void clear();

    /** The fault of the batch that has just come, the oldest first; empty where it has none. */
    Optional<BatchFault> assign();
}
