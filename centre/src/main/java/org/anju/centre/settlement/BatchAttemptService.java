/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anju.centre.settlement.BatchRepository.Kept;
import org.anju.centre.settlement.BatchSendRepository.Attempt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bank's answer to an attempt makes of a batch. */
@Service
class BatchAttemptService {

    private final BatchSendRepository sending;
    private final BatchRepository batches;
    private final BankPostService post;
    private final OrderRuleRepository rules;
    private final BatchTellingService tellings;
    private final Clock clock;

    BatchAttemptService(
            BatchSendRepository sending,
            BatchRepository batches,
            BankPostService post,
            OrderRuleRepository rules,
            BatchTellingService tellings,
            Clock clock) {
        this.sending = sending;
        this.batches = batches;
        this.post = post;
        this.rules = rules;
        this.tellings = tellings;
        this.clock = clock;
    }

    /** Ends an attempt, and puts its batch where the answer does. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Attempt attempt, BankReply reply) {
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
