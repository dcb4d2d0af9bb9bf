/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.InboxRepository.Name;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.IncomingMessageService.Received;
import org.anju.centre.settlement.StoredMessageService.Decoded;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Applies stored messages in sets, each set in one transaction with everything that it books: what
 * the database asks once per statement is asked once per set. Where one of a set fails, nothing of
 * the set is committed, and each of its messages is applied by itself. What then fails is tried
 * again a few times and at last parked with its reason; it never holds up the others.
 */
@Service
class InboxWorkService {

    /** So many messages are applied together at most. */
    static final int TOGETHER_MAX = 64;

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

    /** Applies the next waiting messages of the table; false where there are no more of them. */
    boolean applyNext() {
        return apply(at -> inbox.takeWaiting(TOGETHER_MAX, at), messages::read);
    }

    /** Applies messages that this program has just stored, unless another did. */
    void apply(List<Decoded> stored) {
        Map<Name, Envelope> envelopes =
                stored.stream().collect(Collectors.toMap(Decoded::name, Decoded::envelope));
        apply(
                at -> inbox.takeStored(envelopes.keySet(), at),
                message -> requireNonNull(envelopes.get(message.name())));
    }

    private boolean apply(Function<Instant, List<Waiting>> take, Function<Waiting, Envelope> read) {
        AtomicReference<List<Waiting>> taken = new AtomicReference<>(List.of());
        try {
            boolean applied =
                    transaction.run(
                            () -> {
                                taken.set(List.of());
                                taken.set(take.apply(clock.instant()));
                                return apply(taken.get(), read);
                            });
            if (applied) {
                steps.reached(HandlingStep.MESSAGE_DONE);
            }
            return taken.get().size() == TOGETHER_MAX;
        } catch (RuntimeException failure) {
            setBack(taken.get(), failure, read);
            return true;
        }
    }

    private boolean apply(List<Waiting> messages, Function<Waiting, Envelope> read) {
        if (messages.isEmpty()) {
            return false;
        }
        steps.reached(HandlingStep.MESSAGE_TAKEN);
        List<Received> received =
                messages.stream()
                        .map(message -> new Received(message, read.apply(message)))
                        .toList();
        steps.reached(HandlingStep.MESSAGE_DECODED);
        incoming.apply(received);
        steps.reached(HandlingStep.MESSAGE_APPLIED);
        return true;
    }

    private void setBack(
            List<Waiting> messages, RuntimeException failure, Function<Waiting, Envelope> read) {
        switch (messages.size()) {
            case 0 -> throw failure;
            case 1 -> setBack(messages.getFirst(), failure, read);
            default -> {
                LOG.info(
                        "{} messages could not be applied together: {}",
                        messages.size(),
                        failure.getMessage());
                // Whichever of them is not reached now is found in the table.
                this.messages.passOver();
                for (Waiting message : messages) {
                    apply(at -> inbox.takeStored(List.of(message.name()), at), read);
                }
            }
        }
    }

    private void setBack(
            Waiting message, RuntimeException failure, Function<Waiting, Envelope> read) {
        String problem = String.valueOf(failure.getMessage());
        transaction.run(
                () -> {
                    // What is not believed has not arrived when its number is looked at.
                    leave(message, failure, problem, read);
                    incoming.setAside(message, failure);
                    return message;
                });
        messages.passOver();
        LOG.warn("message {} could not be applied: {}", message.messageId(), problem);
    }

    private void leave(
            Waiting message,
            RuntimeException failure,
            String problem,
            Function<Waiting, Envelope> read) {
        if (!(failure instanceof NoticeParkedException parked)) {
            inbox.countAttempt(message, problem, ATTEMPTS_MAX);
        } else if (parked.isDispute()
                && read.apply(message).message() instanceof AccountNotification notice) {
            inbox.dispute(message, notice, problem, clock.instant());
        } else {
            inbox.park(message, problem, clock.instant());
        }
    }
}
