/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Optional;
import org.anju.centre.settlement.OutgoingRepository.Attempt;
import org.anju.channel.ChannelHeaders;
import org.anju.channel.EnvelopeSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits for the bank, one message at a time. An attempt is committed before its first
 * byte leaves; while it is under way its message is held, so that of several programs one sends it,
 * and what a killed program left is sent again at once, byte for byte: the bank knows its number.
 */
@Service
class OutgoingSendService {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingSendService.class);

    private final OutgoingRepository outgoing;
    private final BankPostService post;
    private final EnvelopeSigner signer;
    private final TransactionTemplate transaction;
    private final StepListener steps;
    private final Clock clock;

    OutgoingSendService(
            OutgoingRepository outgoing,
            BankPostService post,
            EnvelopeSigner signer,
            PlatformTransactionManager transactions,
            StepListener steps,
            Clock clock) {
        this.outgoing = outgoing;
        this.post = post;
        this.signer = signer;
        this.transaction = new TransactionTemplate(transactions);
        this.steps = steps;
        this.clock = clock;
    }

    private record Signed(Attempt attempt, ChannelHeaders headers) {}

    /** Sends the next message and writes down what came back; false where none waits. */
    boolean sendNext() {
        Optional<Signed> begun = transaction.execute(_ -> outgoing.take().map(this::begin));
        if (begun.isEmpty()) {
            return false;
        }
        steps.reached(HandlingStep.ATTEMPT_KEPT);
        transaction.executeWithoutResult(_ -> deliver(begun.get()));
        steps.reached(HandlingStep.ATTEMPT_DONE);
        return true;
    }

    private Signed begin(Attempt attempt) {
        ChannelHeaders headers =
                signer.sign(
                        attempt.receiver(),
                        attempt.messageId(),
                        attempt.definition(),
                        attempt.number(),
                        attempt.body());
        outgoing.addAttempt(attempt, headers.asMap(), clock.instant());
        return new Signed(attempt, headers);
    }

    private void deliver(Signed signed) {
        Attempt attempt = signed.attempt();
        if (!outgoing.hold(attempt)) {
            return; // Another program has begun the next attempt.
        }
        BankReply reply = post.send(signed.headers(), attempt.body());
        steps.reached(HandlingStep.ANSWER_CAME);
        outgoing.end(attempt, reply, clock.instant());
        steps.reached(HandlingStep.ANSWER_STORED);
        if (reply.outcome() != BankReply.Outcome.RECEIVED) {
            LOG.warn(
                    "message {}, attempt {}: {}, {}",
                    attempt.messageId(),
                    attempt.number(),
                    reply.outcome(),
                    reply.problem());
        }
    }
}
