/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.springframework.stereotype.Service;

/**
 * Asks the bank for the results of a batch that should be there: a query (pacs.028) names the first
 * line that nobody knows of, and the bank gives its file of results again.
 */
@Service
class BatchWatchService {

    private final BatchSendRepository sending;
    private final BatchRepository batches;
    private final BatchQueryService queries;
    private final BatchIncidentService incidents;
    private final BatchTellingService tellings;
    private final PostingTransaction transaction;
    private final Clock clock;

    BatchWatchService(
            BatchSendRepository sending,
            BatchRepository batches,
            BatchQueryService queries,
            BatchIncidentService incidents,
            BatchTellingService tellings,
            PostingTransaction transaction,
            Clock clock) {
        this.sending = sending;
        this.batches = batches;
        this.queries = queries;
        this.incidents = incidents;
        this.tellings = tellings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks after every batch that is due, once. */
    void look() {
        Instant now = clock.instant();
        transaction.run(
                () -> {
                    List<BatchId> due = sending.due(now);
                    due.forEach(id -> look(batches.find(id).orElseThrow(), now));
                    return due;
                });
    }

    private void look(Kept kept, Instant now) {
        PaymentBatch batch = kept.batch();
        if (batch.state() == BatchState.REPORTED) {
            // Every line is told, and the bank has not booked what they are: nobody to ask knows.
            incidents.unknown(batch);
            batches.move(batch.id(), batch.state(), Optional.empty(), batch.problem());
        } else if (now.isBefore(batch.expiresAt())) {
            ask(batch, now);
        } else if (incidents.isFenced(batch.id())) {
            batches.move(
                    batch.id(),
                    BatchState.REFUSED,
                    Optional.empty(),
                    "its time is over, and the bank signed after that that it never had it");
            incidents.known(batch.id());
            tellings.decided(batch.id(), "");
        } else {
            incidents.unknown(batch);
            ask(batch, now);
        }
    }

    private void ask(PaymentBatch batch, Instant now) {
        boolean asked = queries.ask(batch, now);
        batches.move(
                batch.id(),
                batch.state(),
                asked
                        ? Optional.of(now.plusSeconds(sending.rule(now).thenEvery()))
                        : Optional.empty(),
                batch.problem());
    }
}
