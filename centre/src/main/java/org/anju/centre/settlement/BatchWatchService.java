/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BatchLineRepository.Named;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.StatusRequest;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;

/**
 * Asks the bank for the results of a batch that should be there: a query (pacs.028) names the first
 * line that nobody knows of, and the bank gives its file of results again.
 */
@Service
class BatchWatchService {

    private final BatchSendRepository sending;
    private final BatchRepository batches;
    private final BatchLineRepository lines;
    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final PostingTransaction transaction;
    private final Clock clock;

    BatchWatchService(
            BatchSendRepository sending,
            BatchRepository batches,
            BatchLineRepository lines,
            OutgoingRepository outgoing,
            BankAnswerService messages,
            PostingTransaction transaction,
            Clock clock) {
        this.sending = sending;
        this.batches = batches;
        this.lines = lines;
        this.outgoing = outgoing;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks after every batch that is due, once. */
    void look() {
        Instant now = clock.instant();
        transaction.run(
                () -> {
                    List<BatchId> due = sending.due(now);
                    due.forEach(id -> ask(batches.find(id).orElseThrow(), now));
                    return due;
                });
    }

    private void ask(Kept kept, Instant now) {
        PaymentBatch batch = kept.batch();
        Optional<Named> unknown = lines.firstUnknown(batch.id());
        unknown.ifPresent(line -> sending.addQuery(batch.id(), queue(batch, line, now), now));
        batches.move(
                batch.id(),
                batch.state(),
                unknown.map(_ -> now.plusSeconds(sending.rule(now).thenEvery())),
                batch.problem());
    }

    private String queue(PaymentBatch batch, Named line, Instant now) {
        String messageId = messages.mint();
        String name = Ids.onWire(line.id().value());
        StatusRequest request =
                new StatusRequest(
                        messageId,
                        OffsetDateTime.ofInstant(now, ChinaTime.ZONE),
                        new OriginalPayment(
                                batch.messageId(),
                                batch.direction().definition(),
                                name,
                                name,
                                line.uetr()));
        outgoing.add(
                messages.receiver(),
                StatusRequest.DEFINITION,
                List.of(new Outgoing(messageId, messages.frozen(messageId, request))),
                now);
        return messageId;
    }
}
