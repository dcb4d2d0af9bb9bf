/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.Optional;
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
 * by name. They look into the table once in the waiting time, and at once where a message failed,
 * was too large or was one too many to be kept: so what a killed program left is found at the next
 * start, and what another program stored is found within the waiting time.
 */
@Service
class InboxLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxLoopService.class);
    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

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
            threads.execute(this::loop);
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

    private void loop() {
        do {
            drain();
        } while (signal.awaitMessage(PATIENCE));
    }

    private void drain() {
        try {
            while (!Thread.currentThread().isInterrupted() && step()) {
                // Each step applies one message.
            }
        } catch (RuntimeException e) {
            // A worker outlives whatever it meets: the database may be away for a while.
            LOG.error("the inbox cannot be worked now, tried again in {}", PATIENCE, e);
        }
    }

    /** Applies one message; false where this program knows of none. */
    private boolean step() {
        if (System.nanoTime() - lookedAt.get() >= PATIENCE.toNanos()) {
            look();
            return true;
        }
        Optional<Decoded> stored = messages.next();
        if (stored.isPresent()) {
            work.apply(stored.get());
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
