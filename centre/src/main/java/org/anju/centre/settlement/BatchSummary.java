/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A batch in a list of batches.
 *
 * @param batch the batch as it stands
 * @param builtBy the staff number of who built it
 * @param releasedAt when it was released; null where it was not
 * @param incidents how many open incidents it has
 */
public record BatchSummary(
        PaymentBatch batch,
        String builtBy,
        Instant builtAt,
        @Nullable Instant releasedAt,
        long incidents) {

    /**
     * How many of its payments are decided: those that the bank has executed and those of which is
     * certain that it has not and will not.
     */
    public int decided() {
        return switch (batch.state()) {
            case REFUSED, VOID -> batch.lines();
            case BUILT, QUEUED, SENDING, RECEIVED, UNKNOWN, PARTIAL, REPORTED, DONE ->
                    batch.lines() - batch.unknown();
        };
    }

    /** The part of its payments that are not executed, for certain. */
    public int refused() {
        return decided() - batch.progress().settled();
    }

    /** What all its payments that are executed come to. */
    public Cny settledSum() {
        return batch.progress().settledSum();
    }
}
