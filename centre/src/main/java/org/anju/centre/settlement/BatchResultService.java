/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.anju.centre.settlement.BatchResultFeed.Head;
import org.anju.centre.settlement.BatchResultRepository.Taken;
import org.anju.centre.settlement.BatchResultRepository.Told;
import org.anju.channel.message.GroupStatus;
import org.anju.channel.message.MessageRefusal;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.ResultBatch;
import org.anju.channel.message.TransactionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the bank's results of batches, in files or in small messages, all lines of one in sets. A
 * file whose head is untrue, or that names a line that was not ordered so, has no effect at all.
 */
@Service
class BatchResultService {

    private static final Logger LOG = LoggerFactory.getLogger(BatchResultService.class);
    private static final String NEVER_RECEIVED = "AG09";
    private static final String REJECTED = "RJCT";
    private static final String AFTER_THE_END =
            "lines are told as executed after it had ended as not executed";

    private final BatchRepository batches;
    private final BatchResultRepository results;
    private final OrderRuleRepository rules;
    private final BatchTellingService tellings;
    private final BatchIncidentService incidents;
    private final BatchSendRepository sending;
    private final Clock clock;

    BatchResultService(
            BatchRepository batches,
            BatchResultRepository results,
            OrderRuleRepository rules,
            BatchTellingService tellings,
            BatchIncidentService incidents,
            BatchSendRepository sending,
            Clock clock) {
        this.batches = batches;
        this.results = results;
        this.rules = rules;
        this.tellings = tellings;
        this.incidents = incidents;
        this.sending = sending;
        this.clock = clock;
    }

    /** What was taken of a file. */
    record TakenFile(BatchId batch, Taken taken) {}

    /**
     * Takes a file of results.
     *
     * @param sender the bank that sent it
     * @throws BatchResultRefused if it is not taken; nothing may then be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    TakenFile take(String sender, String messageId, InputStream body) {
        Told told = new Told(messageId, sender, clock.instant());
        AtomicReference<@Nullable BatchId> about = new AtomicReference<>();
        try (BatchResultFeed feed = BatchResultFeed.of(body)) {
            Kept batch = about(feed.head(), messageId);
            about.set(batch.id());
            Taken taken = taken(batch, feed, told);
            settle(batch, taken, told);
            return new TakenFile(batch.id(), taken);
        } catch (MessageRefusal refusal) {
            throw new BatchResultRefused(
                    about.get(),
                    "%s at %s: %s"
                            .formatted(refusal.reasonCode(), refusal.place(), refusal.mend()));
        }
    }

    private Taken taken(Kept batch, BatchResultFeed feed, Told told) throws MessageRefusal {
        Taken taken = Taken.NOTHING;
        for (Optional<List<TransactionStatus>> part = feed.lines();
                part.isPresent();
                part = feed.lines()) {
            taken = taken.and(take(batch, told, taken.lines(), part.get()));
            if (taken.foreignLine() != null) {
                throw new BatchResultRefused(
                        batch.id(),
                        "line %d is no line of batch %s as it was ordered"
                                .formatted(taken.foreignLine(), batch.id()));
            }
        }
        return taken;
    }

    private Kept about(Head head, String messageId) {
        if (!head.messageId().equals(messageId)) {
            throw new BatchResultRefused(
                    null, "its header names another message than its envelope");
        }
        return batches.holdByMessage(head.batch().originalMessageId())
                .filter(kept -> isOf(kept.batch(), head.batch()))
                .orElseThrow(
                        () ->
                                new BatchResultRefused(
                                        named(head.batch()), "it is about no batch that has left"));
    }

    private @Nullable BatchId named(ResultBatch head) {
        return batches.ofGroup(head.originalGroupId()).map(Kept::id).orElse(null);
    }

    private boolean isOf(PaymentBatch kept, ResultBatch head) {
        return kept.groupId().equals(head.originalGroupId())
                && kept.direction().definition().equals(head.originalDefinition())
                && !hasNeverLeft(kept);
    }

    /** Takes a small result where it is about a batch; false where it is not. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(String sender, String messageId, PaymentStatusReport report) {
        Optional<Kept> held = batches.holdByMessage(report.originalMessageId());
        if (held.isEmpty()) {
            return isOfOther(report, messageId);
        }
        Kept batch = held.get();
        if (hasNeverLeft(batch.batch())) {
            // Nothing of it was told to the bank: whoever says this does not know it from its file.
            incidents.resultRefused(batch.id(), messageId);
            return true;
        }
        if (report.transactions().isEmpty()) {
            report.groupStatus().ifPresent(status -> tellWhole(batch, sender, status));
        } else if (isDenial(report)) {
            denied(batch);
        } else {
            Told told = new Told(messageId, sender, clock.instant());
            Taken taken = take(batch, told, 0, report.transactions());
            if (taken.foreignLine() == null) {
                settle(batch, taken, told);
            } else {
                incidents.resultRefused(batch.id(), messageId);
            }
        }
        return true;
    }

    // It names a batch by its group, and under another message than that which carried it.
    private boolean isOfOther(PaymentStatusReport report, String messageId) {
        Optional<Kept> named = batches.ofGroup(report.originalGroupId());
        named.ifPresent(batch -> incidents.resultRefused(batch.id(), messageId));
        return named.isPresent();
    }

    private boolean hasNeverLeft(PaymentBatch batch) {
        return switch (batch.state()) {
            case BUILT, VOID -> true;
            case QUEUED -> !sending.mayHaveLeft(batch.id());
            case SENDING, RECEIVED, UNKNOWN, PARTIAL, REPORTED, DONE, REFUSED -> false;
        };
    }

    private static boolean isDenial(PaymentStatusReport report) {
        return report.transactions().stream()
                .allMatch(
                        line ->
                                line.status().code().equals(REJECTED)
                                        && line.reasonCode()
                                                .filter(NEVER_RECEIVED::equals)
                                                .isPresent());
    }

    // The bank signed that it has no such batch: the same bytes go again while they may live. Where
    // all of it is decided, or it is on its way just now, the word is an old one.
    private void denied(Kept batch) {
        switch (batch.state()) {
            case RECEIVED, UNKNOWN, PARTIAL -> missing(batch);
            case BUILT, VOID, QUEUED, SENDING, REPORTED, DONE, REFUSED ->
                    LOG.info("batch {} is denied, and is {}", batch.id(), batch.state());
        }
    }

    private void missing(Kept batch) {
        Instant now = clock.instant();
        incidents.absent(batch.id());
        boolean again =
                batch.state() == BatchState.UNKNOWN && now.isBefore(batch.batch().expiresAt());
        batches.move(
                batch.id(),
                again ? BatchState.QUEUED : batch.state(),
                again ? Optional.of(now) : dueAfter(batch.batch(), now),
                "the bank says that it has never received it");
    }

    // Of the file as a whole: refused with a reason that settles the matter, no line was executed.
    private void tellWhole(Kept batch, String sender, GroupStatus status) {
        String code = status.reasonCode().orElse("");
        if (status.status().code().equals(REJECTED)) {
            rules.noteUnread(sender, code, status.text().orElse(""), clock.instant());
        }
        boolean untouched =
                batch.batch().progress().settled() == 0 && batch.batch().progress().refused() == 0;
        boolean definite =
                status.status().code().equals(REJECTED)
                        && rules.reason(sender, code, clock.instant())
                                .filter(reason -> reason.retry() != RetryClass.AFTER_QUERY)
                                .isPresent();
        String words = code + " " + status.text().orElse("");
        if (definite && untouched) {
            batches.move(batch.id(), BatchState.REFUSED, Optional.empty(), words.strip());
            tellings.decided(batch.id(), "");
        } else if (definite) {
            LOG.warn("batch {} is refused as a whole after some of it was decided", batch.id());
            incidents.conflict(batch.id(), batch.batch().messageId());
            batches.move(
                    batch.id(),
                    batch.state(),
                    dueAfter(batch.batch(), clock.instant()),
                    "refused as a whole after some of it was decided: " + words.strip());
        }
    }

    // Of a batch that is refused no line is believed: see settle.
    private Taken take(Kept batch, Told told, int before, List<TransactionStatus> lines) {
        if (batch.state() == BatchState.REFUSED) {
            return Taken.NOTHING;
        }
        try {
            Taken taken = results.take(batch.batch(), told, before, lines);
            if (taken.unclear() > 0) {
                rules.noteUnreadLines(told.bank(), told.at());
            }
            return taken;
        } catch (DuplicateKeyException e) {
            throw new BatchResultRefused(batch.id(), "a line is told twice");
        }
    }

    private void settle(Kept batch, Taken taken, Told told) {
        if (batch.state() == BatchState.REFUSED) {
            // Whoever ordered it was told that no line is executed, and may have ordered its cases
            // again: what is executed after that is the bank's affair, and a person's.
            incidents.conflict(batch.id(), told.source());
            batches.move(batch.id(), BatchState.REFUSED, Optional.empty(), AFTER_THE_END);
            return;
        }
        batches.count(batch.id(), taken.settled(), taken.fen(), taken.refused());
        if (taken.conflicts() > 0) {
            incidents.conflict(batch.id(), told.source());
        }
        settleState(batch, taken, told.at());
        if (taken.settled() + taken.refused() > 0) {
            tellings.decided(batch.id(), told.source());
        }
    }

    private void settleState(Kept before, Taken taken, Instant now) {
        PaymentBatch batch = batches.find(before.id()).orElseThrow().batch();
        BatchState state = batch.reached();
        String problem =
                taken.conflicts() > 0
                        ? taken.conflicts() + " lines contradict what was said before"
                        : "";
        if (state == BatchState.DONE) {
            incidents.known(batch.id());
        }
        batches.move(batch.id(), state, dueAfter(batch, now), problem);
    }

    // Of what is unknown the bank is asked again; a sum that it has not booked is a person's when
    // the batch's time is over.
    private Optional<Instant> dueAfter(PaymentBatch batch, Instant now) {
        if (batch.unknown() > 0) {
            return Optional.of(now.plusSeconds(sending.rule(now).thenEvery()));
        }
        return batch.reached() == BatchState.REPORTED
                ? Optional.of(batch.expiresAt())
                : Optional.empty();
    }
}
