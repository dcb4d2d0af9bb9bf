/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes files of results and sends released batches while the program runs, once a second or when
 * something has come. What a killed program left is found at the next start.
 */
@Service
class BatchLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLoopService.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BatchWorkService work;
    private final BatchSendService sending;
    private final BatchWatchService watch;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    BatchLoopService(BatchWorkService work, BatchSendService sending, BatchWatchService watch) {
        this.work = work;
        this.sending = sending;
        this.watch = watch;
    }

    /** Has the loop look at once. */
    void wake() {
        bell.release();
    }

    /** Has it look as soon as the caller's transaction is committed. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("batches").start(this::loop);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        Thread last = thread;
        if (last != null) {
            try {
                last.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        try {
            while (running) {
                look();
                boolean rung = bell.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (rung) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (running && (work.takeNext() || sending.sendNext())) {
                LOG.debug("a batch has come on");
            }
            watch.look();
        } catch (RuntimeException e) {
            // The loop outlives whatever it meets: the database may be away for a while.
            LOG.error("batches cannot be looked after now, tried again in {}", PAUSE, e);
        }
    }
}
