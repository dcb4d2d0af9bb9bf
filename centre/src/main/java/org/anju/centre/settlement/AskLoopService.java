/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Looks after gaps, orders, statements and questions and sends what waits for the bank while the
 * program runs, once a second, or as soon as something was answered. What a killed program left is
 * found at the next start.
 */
@Service
class AskLoopService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AskLoopService.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GapAskService gaps;
    private final OrderWatchService orders;
    private final StatementWatchService statements;
    private final EnquiryMessageService enquiries;
    private final TimerService timers;
    private final OutgoingSendService outgoing;
    private final Clock clock;
    private volatile @Nullable Run run;

    AskLoopService(
            GapAskService gaps,
            OrderWatchService orders,
            StatementWatchService statements,
            EnquiryMessageService enquiries,
            TimerService timers,
            OutgoingSendService outgoing,
            Clock clock) {
        this.gaps = gaps;
        this.orders = orders;
        this.statements = statements;
        this.enquiries = enquiries;
        this.timers = timers;
        this.outgoing = outgoing;
        this.clock = clock;
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
            join(last.thread());
            run = null;
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    private void loop(CountDownLatch ended) {
        ExecutorService senders = outgoing.open();
        try {
            do {
                work(senders, ended);
            } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            close(senders);
            release();
        }
    }

    private void work(ExecutorService senders, CountDownLatch ended) {
        try {
            do {
                timers.look(clock.instant());
                gaps.look();
                statements.look();
                orders.look();
                enquiries.look(clock.instant());
            } while (outgoing.sendAll(senders) > 0 && ended.getCount() > 0);
        } catch (RuntimeException e) {
            // The loop outlives whatever it meets: the database may be away for a while.
            LOG.error("the bank cannot be asked now, tried again in {}", PAUSE, e);
        }
    }

    // Most answers are a moment away; one that is not is found when the lanes are taken again.
    private static void close(ExecutorService senders) {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                senders.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        senders.close();
    }

    private void release() {
        try {
            outgoing.release();
        } catch (RuntimeException e) {
            LOG.warn("the lanes are free for others in a few seconds only", e);
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
