/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Looks five times a second what has newly committed, for as long as somebody follows, and hands it
 * to the followers. It stops before the web server does: its end ends every stream, so that nobody
 * waits for a stream that never ends.
 */
@Service
class LiveLoopService implements SmartLifecycle {

    /** How many streams one program keeps; pages beyond it ask every few seconds instead. */
    static final int FOLLOWERS_MAX = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(LiveLoopService.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(2);

    private final LiveRepository repository;
    private final Followers followers = new Followers();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private int count;
    private boolean running;
    private @Nullable Snapshot seen;
    private @Nullable Thread thread;

    LiveLoopService(LiveRepository repository) {
        this.repository = repository;
    }

    /**
     * Lets a follower join. Everything that is not visible in the answered snapshot will be told.
     *
     * @return empty where no more streams are taken
     */
    Optional<Snapshot> join(Follower follower) {
        lock.lock();
        try {
            if (!running || count >= FOLLOWERS_MAX) {
                return Optional.empty();
            }
            Snapshot begin = seen;
            if (begin == null) {
                begin = repository.snapshot();
                seen = begin;
            }
            followers.add(follower);
            count++;
            change.signal();
            return Optional.of(begin);
        } finally {
            lock.unlock();
        }
    }

    void leave(Follower follower) {
        lock.lock();
        try {
            followers.remove(follower);
            count--;
            if (count == 0) {
                // The next one to join begins anew; nobody reads in the meantime.
                seen = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
            thread = Thread.ofPlatform().name("live-events").start(this::loop);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        Thread ending;
        lock.lock();
        try {
            running = false;
            ending = thread;
            thread = null;
            change.signal();
            followers.all().forEach(Follower::end);
        } finally {
            lock.unlock();
        }
        if (ending != null) {
            awaitEnd(ending);
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        Duration pause = PAUSE;
        try {
            while (awaitFollowers(pause)) {
                pause = look() ? PAUSE : PAUSE_AFTER_TROUBLE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pauses, then waits until somebody follows; false when the program stops. */
    private boolean awaitFollowers(Duration pause) throws InterruptedException {
        long left = pause.toNanos();
        lock.lock();
        try {
            while (running && left > 0) {
                left = change.awaitNanos(left);
            }
            while (running && count == 0) {
                change.await();
            }
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** Looks once; false where the database could not be asked, and nothing is lost by that. */
    private boolean look() {
        Snapshot previous = previous();
        if (previous == null) {
            return true;
        }
        try {
            LiveRepository.News news = repository.since(previous);
            tell(news);
            return true;
        } catch (DataAccessException e) {
            LOG.warn("open pages are told nothing now, tried again in {}", PAUSE_AFTER_TROUBLE, e);
            return false;
        }
    }

    private @Nullable Snapshot previous() {
        lock.lock();
        try {
            return seen;
        } finally {
            lock.unlock();
        }
    }

    /** Tells and moves on in one step, so that nobody joins between the two and misses both. */
    private void tell(LiveRepository.News news) {
        lock.lock();
        try {
            followers.tell(news.snapshot(), news.acts());
            if (count > 0) {
                seen = news.snapshot();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void awaitEnd(Thread ending) {
        try {
            ending.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
