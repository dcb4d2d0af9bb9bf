/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.anju.centre.ledger.PostingTransaction;
import org.anju.centre.settlement.OutgoingRepository.Attempt;
import org.anju.channel.ChannelHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends what waits for the bank from the lanes that this program has leased. An attempt is
 * committed and the lease read again before its first byte leaves; no message waits for another's
 * answer. What a killed program was sending is found by whoever gets its lanes.
 */
@Service
class OutgoingSendService {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingSendService.class);
    private static final int UNDER_WAY_MAX = 64;

    private final OutgoingRepository outgoing;
    private final LaneService lanes;
    private final BankPostService post;
    private final OrderSendingService orders;
    private final PostingTransaction transaction;
    private final StepListener steps;
    private final Clock clock;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(UNDER_WAY_MAX);

    OutgoingSendService(
            OutgoingRepository outgoing,
            LaneService lanes,
            BankPostService post,
            OrderSendingService orders,
            PostingTransaction transaction,
            StepListener steps,
            Clock clock) {
        this.outgoing = outgoing;
        this.lanes = lanes;
        this.post = post;
        this.orders = orders;
        this.transaction = transaction;
        this.steps = steps;
        this.clock = clock;
    }

    private record Signed(Attempt attempt, ChannelHeaders headers) {}

    /** Opens what sends; the caller closes it, which waits for every answer under way. */
    ExecutorService open() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 1).factory());
    }

    /** Leaves the lanes to others. */
    void release() {
        lanes.release();
    }

    /**
     * Sends all that waits, without waiting for answers; tells how many messages that were. One
     * thread at a time, so that what is taken is known as under way before anybody looks again.
     */
    synchronized int sendAll(ExecutorService senders) {
        LaneLease lease = lanes.lease();
        Set<String> sending = Set.copyOf(underWay);
        transaction.run(
                () -> {
                    outgoing.cutOff(lease, sending).forEach(orders::cutOff);
                    return sending;
                });
        int sent = 0;
        while (sent < UNDER_WAY_MAX && room.tryAcquire()) {
            Optional<Signed> begun = begin(lease);
            if (begun.isEmpty()) {
                return sent;
            }
            senders.execute(() -> deliver(begun.get()));
            sent++;
        }
        return sent;
    }

    private Optional<Signed> begin(LaneLease lease) {
        Optional<Signed> begun = Optional.empty();
        try {
            Set<String> sending = Set.copyOf(underWay);
            begun =
                    transaction.run(
                            () -> outgoing.take(lease, sending, clock.instant()).map(this::begin));
            begun.ifPresent(signed -> underWay.add(signed.attempt().messageId()));
            return begun;
        } finally {
            if (begun.isEmpty()) {
                room.release();
            }
        }
    }

    private Signed begin(Attempt attempt) {
        ChannelHeaders headers = post.sign(attempt);
        outgoing.addAttempt(attempt, headers.asMap(), clock.instant());
        if (attempt.isOrder()) {
            orders.sentOff(attempt);
        }
        return new Signed(attempt, headers);
    }

    // What breaks off here leaves the message as it is being sent; the next look finds it so.
    private void deliver(Signed signed) {
        Attempt attempt = signed.attempt();
        try {
            steps.reached(HandlingStep.ATTEMPT_KEPT);
            BankReply reply = send(signed);
            steps.reached(HandlingStep.ANSWER_CAME);
            transaction.run(() -> end(attempt, reply));
            steps.reached(HandlingStep.ATTEMPT_DONE);
        } catch (RuntimeException e) {
            LOG.error("message {} was broken off", attempt.messageId(), e);
        } finally {
            underWay.remove(attempt.messageId());
            room.release();
        }
    }

    private BankReply send(Signed signed) {
        Attempt attempt = signed.attempt();
        return lanes.holds(attempt.lane())
                ? post.send(signed.headers(), attempt.body())
                : BankReply.notSent("another program sends from this lane now");
    }

    private @Nullable Object end(Attempt attempt, BankReply reply) {
        if (!outgoing.hold(attempt)) {
            return null; // Another program has begun the next attempt.
        }
        if (attempt.isOrder()) {
            orders.ended(attempt, reply);
        } else {
            outgoing.end(attempt, reply, afterwards(reply), null, clock.instant());
        }
        steps.reached(HandlingStep.ANSWER_STORED);
        if (reply.outcome() != BankReply.Outcome.RECEIVED) {
            LOG.warn(
                    "message {}, attempt {}: {}, {}",
                    attempt.messageId(),
                    attempt.number(),
                    reply.outcome(),
                    reply.problem());
        }
        return attempt;
    }

    // Whoever asks decides by himself when he asks again.
    private static String afterwards(BankReply reply) {
        return switch (reply.outcome()) {
            case RECEIVED, REFUSED -> reply.outcome().name();
            case NOT_SENT, UNKNOWN -> BankReply.Outcome.UNKNOWN.name();
        };
    }
}
