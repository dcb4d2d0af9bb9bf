/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Looks after gaps and sends what waits for the bank while the program runs, once a second. What a
 * killed program left is found at the next start.
 */
@Service
class AskLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AskLoopService.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GapAskService gaps;
    private final OutgoingSendService outgoing;
    private volatile @Nullable Run run;

    AskLoopService(GapAskService gaps, OutgoingSendService outgoing) {
        this.gaps = gaps;
        this.outgoing = outgoing;
    }

    /** One life of the loop. */
    private record Run(Thread thread, CountDownLatch ended) {}

    @Override
    public void start() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("asks").start(() -> loop(ended));
        run = new Run(thread, ended);
    }

    @Override
    public void stop() {
        Run last = run;
        if (last != null) {
            last.ended().countDown();
            last.thread().interrupt();
            join(last.thread());
            run = null;
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private void loop(CountDownLatch ended) {
        try {
            do {
                work(ended);
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(CountDownLatch ended) {
        try {
            gaps.look();
            while (ended.getCount() > 0 && outgoing.sendNext()) {
                gaps.look(); // A bank that answers slowly must not hide what has come meanwhile.
            }
        } catch (RuntimeException e) {
            // The loop outlives whatever it meets: the database may be away for a while.
            LOG.error("gaps cannot be looked after now, tried again in {}", PAUSE, e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
