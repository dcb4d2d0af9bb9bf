/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever applies messages; a wake that is missed costs at most the waiting time. */
class InboxSignal {

    /** So many messages are worth a second worker. */
    static final int MANY = 32;

    private final Semaphore stored = new Semaphore(0);
    private final Semaphore many = new Semaphore(0);

    /**
     * A message was stored.
     *
     * @param waiting how many are known to wait now
     */
    void messageStored(int waiting) {
        stored.release();
        if (waiting >= MANY) {
            many.release();
        }
    }

    /**
     * Returns when a message was stored, or after the waiting time, or when the thread is ended.
     */
    boolean awaitMessage(Duration patience) {
        return await(stored, patience);
    }

    /** The same for when many messages wait. */
    boolean awaitMany(Duration patience) {
        return await(many, patience);
    }

    private static boolean await(Semaphore told, Duration patience) {
        try {
            if (told.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                told.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
