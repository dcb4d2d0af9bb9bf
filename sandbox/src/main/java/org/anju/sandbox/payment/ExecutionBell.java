/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever executes orders. Any number of rings before he wakes count as one. */
@Component
class ExecutionBell {

    private final Semaphore rings = new Semaphore(0);

    void ring() {
        rings.release();
    }

    /** Rings once the caller's transaction is committed, and not if it is undone. */
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        ring();
                    }
                });
    }

    /** Returns at the next ring, at once if it rang before, or when the time is over. */
    void await(Duration longest) throws InterruptedException {
        rings.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rings.drainPermits();
    }
}
