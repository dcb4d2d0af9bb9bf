/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One reader of a stream: what was told since it last looked, merged into one event. However slow
 * the reader, there is never more than one event to keep, and whoever tells never waits.
 */
final class Follower {

    private final Followed followed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Set<String> topics = new TreeSet<>();
    private @Nullable Snapshot snapshot;
    private boolean ended;

    Follower(Followed followed) {
        this.followed = followed;
    }

    Followed followed() {
        return followed;
    }

    /** What a reader finds when it looks. */
    sealed interface Found {

        /** Something happened; the topics are of the acts since the last event. */
        record Changed(Snapshot snapshot, Set<String> topics) implements Found {}

        /** Nothing happened in the time it waited. */
        record Quiet() implements Found {}

        /** No more will be told. */
        record Ended() implements Found {}
    }

    /** Adds an act to the event that waits. */
    void tell(Snapshot at, Set<String> what) {
        lock.lock();
        try {
            snapshot = at;
            topics.addAll(what);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream; an event that waits is still found. */
    void end() {
        lock.lock();
        try {
            ended = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for news, at most so long. */
    Found await(Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (snapshot == null && !ended && left > 0) {
                left = news.awaitNanos(left);
            }
            return take();
        } finally {
            lock.unlock();
        }
    }

    private Found take() {
        Snapshot told = snapshot;
        if (told == null) {
            return ended ? new Found.Ended() : new Found.Quiet();
        }
        var changed = new Found.Changed(told, Set.copyOf(topics));
        snapshot = null;
        topics.clear();
        return changed;
    }
}
