/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.anju.centre.settlement.StoredMessageService.Decoded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Keeps a few workers applying messages while the program runs. What this program stores they take
 * by name: one worker gathers for a moment and takes whatever waits, and what comes meanwhile waits
 * for it and makes the next set; the others help where many wait, so that sets are large under load
 * and all processors work when there is most to do. They look into the table once in the waiting
 * time, and at once where a message failed, was too large or was one too many to be kept: so what a
 * killed program left is found at the next start, and what another program stored is found within
 * the waiting time.
 */
@Service
class InboxLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxLoopService.class);
    private static final int WORKERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final InboxWorkService work;
    private final StoredMessageService messages;
    private final InboxSignal signal;
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - PATIENCE.toNanos());
    private volatile boolean left = true;
    private volatile @Nullable ExecutorService workers;

    InboxLoopService(InboxWorkService work, StoredMessageService messages, InboxSignal signal) {
        this.work = work;
        this.messages = messages;
        this.signal = signal;
    }

    @Override
    public void start() {
        ExecutorService threads =
                Executors.newFixedThreadPool(
                        WORKERS, Thread.ofPlatform().name("inbox-", 1).factory());
        for (int worker = 0; worker < WORKERS; worker++) {
            boolean helps = worker > 0;
            threads.execute(() -> loop(helps));
        }
        workers = threads;
    }

    @Override
    public void stop() {
        ExecutorService threads = workers;
        if (threads != null) {
            threads.shutdownNow();
            threads.close();
            workers = null;
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }

    private void loop(boolean helps) {
        do {
            drain(helps ? InboxSignal.MANY : 1);
        } while (helps ? signal.awaitMany(PATIENCE) : signal.awaitMessage(PATIENCE));
    }

    private void drain(int least) {
        try {
            while (!Thread.currentThread().isInterrupted() && step(least)) {
                // Each step applies one set of messages.
            }
        } catch (RuntimeException e) {
            // A worker outlives whatever it meets: the database may be away for a while.
            LOG.error("the inbox cannot be worked now, tried again in {}", PATIENCE, e);
        }
    }

    /**
     * Applies the messages that wait; false where this program knows of none.
     *
     * @param least how many must wait to be worth a set
     */
    private boolean step(int least) {
        if (System.nanoTime() - lookedAt.get() >= PATIENCE.toNanos()) {
            look();
            return true;
        }
        if (least == 1 && messages.waiting() > 0 && messages.waiting() < InboxSignal.MANY) {
            // What comes within the moment shares the cost of the set; a single notice hardly
            // waits.
            signal.awaitMany(GATHERING);
        }
        List<Decoded> stored = messages.next(least, InboxWorkService.TOGETHER_MAX);
        if (!stored.isEmpty()) {
            work.apply(stored);
            return true;
        }
        return (messages.passedOver() || left) && look();
    }

    private boolean look() {
        lookedAt.set(System.nanoTime());
        left = work.applyNext();
        return left;
    }
}
