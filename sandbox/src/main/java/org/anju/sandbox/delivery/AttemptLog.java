/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anju.sandbox.fault.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes down every attempt before it leaves and when it ends, each time together with what that
 * means for the message, so that a bank killed in between knows where it stood.
 */
@Service
class AttemptLog {

    private final DeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final NoticeSigner signer;
    private final Subscribers subscribers;
    private final TransactionOperations transaction;
    private final Clock clock;

    AttemptLog(
            DeliveryRepository deliveries,
            AttemptRepository attempts,
            NoticeSigner signer,
            Subscribers subscribers,
            TransactionOperations transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.signer = signer;
        this.subscribers = subscribers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins the attempt whose turn it is in the lane; empty where none is due or one flies. */
    Optional<Claim> claimHead(Lane lane) {
        return transaction.execute(
                status -> {
                    Claim claim =
                            deliveries
                                    .lockHead(lane)
                                    .filter(head -> !head.nextAttemptAt().isAfter(clock.instant()))
                                    .map(this::claimRegular)
                                    .orElse(null);
                    if (claim == null || !begin(claim)) {
                        status.setRollbackOnly();
                        return Optional.empty();
                    }
                    return Optional.of(claim);
                });
    }

    /** Begins a further attempt with the notice's own content, beside the queue. */
    Claim claimCopy(OutboundMessage message) {
        return claimBeside(message, false);
    }

    /** Begins an attempt with another content under the notice's message id, beside the queue. */
    Claim claimOtherContent(OutboundMessage message) {
        return claimBeside(message, true);
    }

    /** Writes down how the attempt ended, and with it what becomes of the notice. */
    void finish(Claim claim, AttemptResult result) {
        Instant now = clock.instant();
        transaction.executeWithoutResult(
                _ -> {
                    attempts.finish(claim, result, OffsetDateTime.now(clock));
                    if (result.acknowledged() && claim.outgoing().isOwnContent()) {
                        arrived(claim.message(), now);
                    } else if (claim.kind() == AttemptKind.REGULAR) {
                        failed(claim, now);
                    }
                });
    }

    private void arrived(OutboundMessage message, Instant now) {
        deliveries.setDelivered(message.messageId());
        if (message.kind() == MessageKind.NOTICE) {
            deliveries.releaseOvertaken(message, now);
            deliveries.releaseAwaiting(message.messageId(), now);
        }
    }

    private void failed(Claim claim, Instant now) {
        String messageId = claim.message().messageId();
        switch (claim.message().kind()) {
            case NOTICE, UNTRUE, COPY, RESULT, BATCH_RESULT, ANSWER, STATEMENT, DAY ->
                    deliveries.countFailure(
                            messageId, now.plus(RetrySchedule.pauseAfter(claim.failures() + 1)));
            case HEARTBEAT -> deliveries.drop(messageId);
        }
    }

    /** Ends what a killed bank left open; its notices are due as they were. */
    int interruptOpen() {
        return attempts.interruptOpen(OffsetDateTime.now(clock));
    }

    private Claim claimRegular(Progress head) {
        OutboundMessage message = head.message();
        int number = deliveries.countAttempt(message.messageId());
        Fault fault = head.fault();
        if (fault != null && endsWithFirstAttempt(fault)) {
            deliveries.clearFault(message.messageId());
        }
        Outgoing outgoing =
                fault == null
                        ? signer.right(message, number)
                        : signer.first(message, number, fault);
        return new Claim(AttemptKind.REGULAR, outgoing, head.failures(), fault, head.copies());
    }

    private Claim claimBeside(OutboundMessage message, boolean otherContent) {
        return transaction.execute(
                _ -> {
                    int number = deliveries.countAttempt(message.messageId());
                    Outgoing outgoing =
                            otherContent
                                    ? signer.otherContent(message, number)
                                    : signer.right(message, number);
                    Claim claim = new Claim(AttemptKind.COPY, outgoing, 0, null, 1);
                    begin(claim);
                    return claim;
                });
    }

    private boolean begin(Claim claim) {
        String url = subscribers.at(claim.message().receiver()).url().toString();
        return attempts.begin(claim, url, OffsetDateTime.now(clock));
    }

    /** A fault that follows a delivery waits until there was one; any other is over at once. */
    private static boolean endsWithFirstAttempt(Fault fault) {
        return switch (fault) {
            case DUPLICATE, SAME_ID_OTHER_CONTENT -> false;
            case PARALLEL_DUPLICATES,
                    HOLD,
                    LOST,
                    REORDERED,
                    LATE,
                    BAD_SIGNATURE,
                    WRONG_KEY,
                    ALTERED_BYTE,
                    TRUNCATED,
                    EXTERNAL_ENTITY,
                    CLOCK_SKEW,
                    SIGN_FLIPPED,
                    WRONG_ACCOUNT,
                    NUMBER_RESET,
                    SAME_NUMBER_OTHER_CONTENT ->
                    true;
        };
    }
}
