/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anju.centre.settlement.BatchLineRepository.Named;
import org.anju.centre.settlement.OutgoingRepository.Outgoing;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.StatusRequest;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the questions (pacs.028) what became of a batch: each names one line, and is about all.
 */
@Service
class BatchQueryService {

    private final BatchSendRepository sending;
    private final BatchLineRepository lines;
    private final OutgoingRepository outgoing;
    private final BankAnswerService messages;
    private final StepListener steps;

    BatchQueryService(
            BatchSendRepository sending,
            BatchLineRepository lines,
            OutgoingRepository outgoing,
            BankAnswerService messages,
            StepListener steps) {
        this.sending = sending;
        this.lines = lines;
        this.outgoing = outgoing;
        this.messages = messages;
        this.steps = steps;
    }

    /** Asks about the first line that nobody knows of; false where all are known. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean ask(PaymentBatch batch, Instant now) {
        Optional<Named> unknown = lines.firstUnknown(batch.id());
        unknown.ifPresent(
                line -> {
                    sending.addQuery(batch.id(), queue(batch, line, now), now);
                    steps.reached(HandlingStep.BATCH_QUERY_WRITTEN);
                });
        return unknown.isPresent();
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
