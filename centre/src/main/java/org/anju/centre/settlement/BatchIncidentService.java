/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands what no program can mend about a batch to a person of the settlement desk. */
@Service
class BatchIncidentService {

    private final BatchIncidentRepository incidents;
    private final Ids ids;
    private final Clock clock;

    BatchIncidentService(BatchIncidentRepository incidents, Ids ids, Clock clock) {
        this.incidents = incidents;
        this.ids = ids;
        this.clock = clock;
    }

    /** Its time is over, and nobody knows of all of its lines whether they are executed. */
    @Transactional(propagation = Propagation.MANDATORY)
    void unknown(PaymentBatch batch) {
        open(IncidentKind.BATCH_UNKNOWN, batch.id(), batch.messageId());
    }

    /** It is known after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    void known(BatchId batch) {
        incidents.closeUnknown(batch, clock.instant());
    }

    /** A message contradicts what was said of lines before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void conflict(BatchId batch, String messageId) {
        open(IncidentKind.BATCH_CONFLICT, batch, messageId);
    }

    /**
     * A file of results was not taken.
     *
     * @param batch what it is about; null where it is about none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void resultRefused(@Nullable BatchId batch, String messageId) {
        open(IncidentKind.BATCH_RESULT_REFUSED, batch, messageId);
    }

    /** The bank signed that it never had it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void absent(BatchId batch) {
        incidents.absent(batch, clock.instant());
    }

    /** Whether nothing of it can be executed any more. */
    boolean isFenced(BatchId batch) {
        return incidents.isFenced(batch);
    }

    private void open(IncidentKind kind, @Nullable BatchId batch, String messageId) {
        incidents.open(ids.next(), kind, batch, messageId, clock.instant());
    }
}
