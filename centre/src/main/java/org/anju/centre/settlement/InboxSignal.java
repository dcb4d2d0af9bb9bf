/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes whoever applies messages; a wake that is missed costs at most the waiting time. */
class InboxSignal {

    private final Semaphore stored = new Semaphore(0);

    void messageStored() {
        stored.release();
    }

    /**
     * Returns when a message was stored, or after the waiting time, or when the thread is ended.
     */
    boolean awaitMessage(Duration patience) {
        try {
            if (stored.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                stored.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
