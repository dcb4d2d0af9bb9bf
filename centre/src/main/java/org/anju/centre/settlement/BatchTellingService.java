/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.Map;
import java.util.function.BiConsumer;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever ordered a batch what became of it, in the transaction in which it is known. */
@Service
class BatchTellingService {

    private final BatchRepository batches;
    // Asked for when it is needed: whoever orders also needs the way to order.
    private final ObjectProvider<BatchOutcome> outcomes;
    private final Outbox outbox;

    BatchTellingService(
            BatchRepository batches, ObjectProvider<BatchOutcome> outcomes, Outbox outbox) {
        this.batches = batches;
        this.outcomes = outcomes;
        this.outbox = outbox;
    }

    /**
     * Lines were decided.
     *
     * @param source the bank's message that told it; empty where the whole file was refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void decided(BatchId id, String source) {
        tell(id, "payment-batch.decided", (outcome, batch) -> outcome.decided(batch, source));
    }

    /** Money was booked by the bank. */
    @Transactional(propagation = Propagation.MANDATORY)
    void booked(BatchId id) {
        tell(id, "payment-batch.reached", BatchOutcome::booked);
    }

    private void tell(BatchId id, String topic, BiConsumer<BatchOutcome, PaymentBatch> news) {
        PaymentBatch batch = batches.find(id).orElseThrow().batch();
        outcomes.orderedStream().forEach(outcome -> news.accept(outcome, batch));
        outbox.publish(
                new OutboxMessage(
                        topic,
                        id.toString(),
                        Map.of("state", batch.state().name(), "leg", batch.leg())));
    }
}
