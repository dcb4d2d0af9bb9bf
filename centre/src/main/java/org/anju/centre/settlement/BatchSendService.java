/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.BatchSendRepository.Attempt;
import org.anju.channel.BodyDigest;
import org.anju.channel.ChannelHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends released batches, one after the other, reading each file while it leaves. An attempt is
 * committed before its first byte; what is known of the batch afterwards is what the bank signed.
 */
@Service
class BatchSendService {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSendService.class);

    private final BatchSendRepository sending;
    private final BankPostService post;
    private final EvidenceStore evidence;
    private final BatchAttemptService attempts;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    BatchSendService(
            BatchSendRepository sending,
            BankPostService post,
            EvidenceStore evidence,
            BatchAttemptService attempts,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.sending = sending;
        this.post = post;
        this.evidence = evidence;
        this.attempts = attempts;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    private record Signed(Attempt attempt, ChannelHeaders headers) {}

    /** Sends the next batch that waits; false where none does. */
    boolean sendNext() {
        Optional<Signed> begun = transaction.run(this::begin);
        begun.ifPresent(this::deliver);
        return begun.isPresent();
    }

    private Optional<Signed> begin() {
        Instant now = clock.instant();
        sending.cutOff(now);
        return sending.take(now)
                .map(
                        attempt -> {
                            ChannelHeaders headers =
                                    post.sign(
                                            attempt.messageId(),
                                            attempt.direction().definition(),
                                            attempt.number(),
                                            BodyDigest.ofHex(attempt.digest()));
                            sending.addAttempt(attempt, headers.asMap(), now);
                            return new Signed(attempt, headers);
                        });
    }

    private void deliver(Signed signed) {
        Attempt attempt = signed.attempt();
        steps.reached(HandlingStep.BATCH_ATTEMPT_KEPT);
        BankReply reply = post.send(signed.headers(), body(attempt));
        steps.reached(HandlingStep.BATCH_ANSWER_CAME);
        transaction.run(
                () -> {
                    attempts.end(attempt, reply);
                    steps.reached(HandlingStep.BATCH_ANSWER_STORED);
                    return attempt;
                });
        if (reply.outcome() != BankReply.Outcome.RECEIVED) {
            LOG.warn("batch {}: {}, {}", attempt.id(), reply.outcome(), reply.problem());
        }
    }

    // Its length is told first: a file that breaks off is then seen to.
    private BodyPublisher body(Attempt attempt) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> opened(attempt)), attempt.bytes());
    }

    private InputStream opened(Attempt attempt) {
        return evidence.read(attempt.file()).orElseThrow();
    }
}
