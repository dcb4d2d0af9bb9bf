/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.util.Optional;
import org.anju.channel.message.OriginalPayment;
import org.anju.sandbox.fault.AssignedBatchFault;
import org.springframework.stereotype.Component;

/** Answers what became of a batch by its results once more, and by nothing while it waits. */
@Component
class BatchStatus {

    private final BatchRepository batches;
    private final BatchResults results;
    private final ExecutionBell bell;
    private final Clock clock;

    BatchStatus(BatchRepository batches, BatchResults results, ExecutionBell bell, Clock clock) {
        this.batches = batches;
        this.results = results;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * Whether the question is about a batch that the bank has; its answer is then queued, where
     * there is one. One that is executed late is remembered by the question, and denied until then.
     */
    boolean answers(String sender, OriginalPayment original) {
        Optional<ReceivedBatch> batch = batches.find(sender, original.messageId());
        if (batch.filter(ReceivedBatch::isDenied).isPresent()) {
            batch.ifPresent(this::remember);
            return false;
        }
        batch.ifPresent(
                found ->
                        found.execution()
                                .ifPresent(execution -> results.tellAgain(found, execution)));
        return batch.isPresent();
    }

    private void remember(ReceivedBatch denied) {
        AssignedBatchFault fault = denied.fault();
        if (fault != null && fault.by() != null) {
            batches.remember(denied.id(), clock.instant().plus(fault.by()));
            bell.ringAfterCommit();
        }
    }
}
