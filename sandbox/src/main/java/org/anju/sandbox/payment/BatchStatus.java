/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.Optional;
import org.anju.channel.message.OriginalPayment;
import org.springframework.stereotype.Component;

/** Answers what became of a batch by its results once more, and by nothing while it waits. */
@Component
class BatchStatus {

    private final BatchRepository batches;
    private final BatchResults results;

    BatchStatus(BatchRepository batches, BatchResults results) {
        this.batches = batches;
        this.results = results;
    }

    /** Whether the question is about a batch; its answer is then queued, where there is one. */
    boolean answers(String sender, OriginalPayment original) {
        Optional<ReceivedBatch> batch = batches.find(sender, original.messageId());
        batch.ifPresent(
                found ->
                        found.execution()
                                .ifPresent(execution -> results.tellAgain(found, execution)));
        return batch.isPresent();
    }
}
