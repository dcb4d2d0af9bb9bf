/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Keeps a few workers applying messages while the program runs. What a killed program left waiting
 * is found at the next start, and what another program stored is found within the waiting time.
 */
@Service
class InboxLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxLoopService.class);
    private static final int WORKERS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final InboxWorkService work;
    private final InboxSignal signal;
    private volatile @Nullable ExecutorService workers;

    InboxLoopService(InboxWorkService work, InboxSignal signal) {
        this.work = work;
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
            while (!Thread.currentThread().isInterrupted() && work.applyNext()) {
                // Each call applies one message.
            }
        } catch (RuntimeException e) {
            // A worker outlives whatever it meets: the database may be away for a while.
            LOG.error("the inbox cannot be worked now, tried again in {}", PATIENCE, e);
        }
    }
}
