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
import org.anju.centre.settlement.BatchRepository.Kept;
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
    private final BatchRepository batches;
    private final BankPostService post;
    private final EvidenceStore evidence;
    private final OrderRuleRepository rules;
    private final BatchTellingService tellings;
    private final PostingTransaction transaction;
    private final Clock clock;

    BatchSendService(
            BatchSendRepository sending,
            BatchRepository batches,
            BankPostService post,
            EvidenceStore evidence,
            OrderRuleRepository rules,
            BatchTellingService tellings,
            PostingTransaction transaction,
            Clock clock) {
        this.sending = sending;
        this.batches = batches;
        this.post = post;
        this.evidence = evidence;
        this.rules = rules;
        this.tellings = tellings;
        this.transaction = transaction;
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
        BankReply reply = post.send(signed.headers(), body(attempt));
        transaction.run(
                () -> {
                    end(attempt, reply);
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

    private void end(Attempt attempt, BankReply reply) {
        Instant now = clock.instant();
        sending.endAttempt(attempt, reply, now);
        Kept batch = batches.hold(attempt.id()).orElseThrow();
        if (batch.state() != BatchState.SENDING) {
            return; // A result overtook the receipt: more is known already.
        }
        BatchSendRepository.Rule rule = sending.rule(now);
        boolean first = !sending.mayHaveLeftBefore(attempt);
        switch (reply.outcome()) {
            case RECEIVED ->
                    move(batch, BatchState.RECEIVED, now.plusSeconds(rule.firstAfter()), "");
            case REFUSED -> refused(batch, reply, first);
            case NOT_SENT ->
                    move(
                            batch,
                            first ? BatchState.QUEUED : BatchState.UNKNOWN,
                            now.plusSeconds(rule.unreachable()),
                            reply.problem());
            case UNKNOWN ->
                    move(
                            batch,
                            BatchState.UNKNOWN,
                            now.plusSeconds(rule.unreachable()),
                            reply.problem());
        }
    }

    // A refusal speaks of this attempt; what an earlier one may have done, only a query tells.
    private void refused(Kept batch, BankReply reply, boolean first) {
        Instant now = clock.instant();
        boolean definite =
                first
                        && rules.reason(post.receiver(), reply.code(), now)
                                .filter(reason -> reason.retry() != RetryClass.AFTER_QUERY)
                                .isPresent();
        if (definite) {
            batches.move(batch.id(), BatchState.REFUSED, Optional.empty(), reply.problem());
            tellings.decided(batch.id(), "");
        } else {
            move(
                    batch,
                    BatchState.UNKNOWN,
                    now.plusSeconds(sending.rule(now).unreachable()),
                    reply.problem());
        }
    }

    private void move(Kept batch, BatchState state, Instant dueAt, String problem) {
        batches.move(batch.id(), state, Optional.of(dueAt), problem);
    }
}
