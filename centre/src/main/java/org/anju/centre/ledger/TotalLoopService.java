/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Folds the totals of accounting dates some time after they are cut, while the program runs. The
 * books read the same before and after; folded they are read faster. Several programs may do it,
 * and what a killed one left undone the next one does.
 */
@Service
class TotalLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TotalLoopService.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final TotalRepository totals;
    private volatile @Nullable ScheduledExecutorService worker;

    TotalLoopService(TotalRepository totals) {
        this.totals = totals;
    }

    @Override
    public void start() {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("totals").factory());
        thread.scheduleWithFixedDelay(
                this::fold, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        worker = thread;
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = worker;
        if (thread != null) {
            thread.shutdownNow();
            thread.close();
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void fold() {
        try {
            int dates = totals.fold();
            if (dates > 0) {
                LOG.info("totals of {} accounting dates folded", dates);
            }
        } catch (RuntimeException e) {
            // The worker outlives whatever it meets: the database may be away for a while.
            LOG.error("the totals cannot be folded now, tried again in {}", PAUSE, e);
        }
    }
}
