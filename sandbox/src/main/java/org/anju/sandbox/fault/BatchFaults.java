/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.fault;

import java.util.Optional;

/** The errors that the bank has been asked to commit on batches. */
public interface BatchFaults {

    /** Has a fault befall the next batches that come. */
    void set(BatchFault fault, int count);

    /** The fault of the batch that has just come, the oldest first; empty where it has none. */
    Optional<BatchFault> assign();
}
