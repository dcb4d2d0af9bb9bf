/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.StoredMessageService.Decoded;
import org.anju.channel.message.Envelope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Applies stored messages one by one, each in one transaction with everything that it books. What
 * fails is tried again a few times and then parked with its reason; it never holds up the others.
 */
@Service
class InboxWorkService {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorkService.class);
    private static final int ATTEMPTS_MAX = 5;

    private final InboxRepository inbox;
    private final IncomingMessageService incoming;
    private final StoredMessageService messages;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;

    InboxWorkService(
            InboxRepository inbox,
            IncomingMessageService incoming,
            StoredMessageService messages,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.inbox = inbox;
        this.incoming = incoming;
        this.messages = messages;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    /** Applies the next waiting message of the table; false where there was none. */
    boolean applyNext() {
        return apply(inbox::takeWaiting, messages::read);
    }

    /** Applies a message that this program has just stored, unless another did. */
    void apply(Decoded stored) {
        apply(at -> inbox.takeStored(stored.name(), at), _ -> stored.envelope());
    }

    private boolean apply(
            Function<Instant, Optional<Waiting>> take, Function<Waiting, Envelope> read) {
        AtomicReference<@Nullable Waiting> taken = new AtomicReference<>();
        try {
            boolean applied =
                    transaction.run(
                            () -> {
                                taken.set(take.apply(clock.instant()).orElse(null));
                                Waiting message = taken.get();
                                if (message != null) {
                                    apply(message, read);
                                }
                                return message != null;
                            });
            if (applied) {
                steps.reached(HandlingStep.MESSAGE_DONE);
            }
            return applied;
        } catch (RuntimeException failure) {
            Waiting message = taken.get();
            if (message == null) {
                throw failure;
            }
            setBack(message, failure);
            return true;
        }
    }

    private void apply(Waiting message, Function<Waiting, Envelope> read) {
        steps.reached(HandlingStep.MESSAGE_TAKEN);
        Envelope envelope = read.apply(message);
        steps.reached(HandlingStep.MESSAGE_DECODED);
        incoming.apply(message, envelope);
        steps.reached(HandlingStep.MESSAGE_APPLIED);
    }

    private void setBack(Waiting message, RuntimeException failure) {
        String problem = String.valueOf(failure.getMessage());
        transaction.run(
                () -> {
                    incoming.setAside(message, failure);
                    if (failure instanceof NoticeParkedException) {
                        inbox.park(message, problem, clock.instant());
                    } else {
                        inbox.countAttempt(message, problem, ATTEMPTS_MAX);
                    }
                    return message;
                });
        messages.passOver();
        LOG.warn("message {} could not be applied: {}", message.messageId(), problem);
    }
}
