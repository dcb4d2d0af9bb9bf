/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anju.channel.message.CollectionInitiation;
import org.anju.channel.message.TransactionParty;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.anju.sandbox.fault.BatchFault;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it was received.
 *
 * @param id its message, by the id under which it was taken
 * @param definition of its message: a payout's or a collection's
 * @param fault what the bank does wrong with it; null = nothing
 * @param execution what became of it; empty until it is decided
 */
record ReceivedBatch(
        UUID id,
        String sender,
        String messageId,
        String definition,
        Instant received,
        @Nullable AssignedBatchFault fault,
        Optional<Execution> execution) {

    /**
     * What became of it.
     *
     * @param groupId its name; {@code NOTPROVIDED} where it could not be read
     * @param reason why the file is refused as a whole; null where it is not
     * @param own the account that paid out or received; null where it could not be read
     * @param booking of its sum; null where each line is booked by itself, or none is
     */
    record Execution(
            String groupId,
            @Nullable String reason,
            @Nullable TransactionParty own,
            @Nullable UUID booking) {}

    /** Whether the bank commits this error on it. */
    boolean suffers(BatchFault one) {
        return fault != null && fault.fault() == one;
    }

    /** Whether the bank denies that it has it: it was forgotten and is not executed yet. */
    boolean isDenied() {
        return execution.isEmpty()
                && (suffers(BatchFault.BATCH_NOT_EXECUTED)
                        || suffers(BatchFault.BATCH_EXECUTED_LATE));
    }

    boolean collects() {
        return definition.equals(CollectionInitiation.DEFINITION);
    }
}
