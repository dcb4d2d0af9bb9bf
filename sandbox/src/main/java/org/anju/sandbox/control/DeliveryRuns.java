/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anju.sandbox.delivery.Deliveries;
import org.anju.sandbox.delivery.DeliveryRun;
import org.anju.sandbox.payment.Payments;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Executes and delivers what is due beside the request that asks for it, one run after the other in
 * the order in which they were asked for: however long the list that is executed, no request is.
 */
@Component
class DeliveryRuns implements DisposableBean {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final int KEPT = 100;

    private final Deliveries deliveries;
    private final Payments payments;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("delivery-run").factory());
    private final Map<Long, Future<DeliveryRun>> runs = new LinkedHashMap<>();
    private long last;

    DeliveryRuns(Deliveries deliveries, Payments payments) {
        this.deliveries = deliveries;
        this.payments = payments;
    }

    /** Has a run begin after those before it; answers its number. */
    synchronized long begin() {
        last++;
        runs.put(last, worker.submit(this::run));
        if (runs.size() > KEPT) {
            runs.remove(runs.keySet().iterator().next());
        }
        return last;
    }

    /**
     * What came of a run; empty where it is not over after a short while.
     *
     * @throws ControlRefusal if no run of late has the number
     */
    Optional<DeliveryRun> await(long number) {
        Future<DeliveryRun> run;
        synchronized (this) {
            run = runs.get(number);
        }
        if (run == null) {
            throw ControlRefusal.unknownRun(number);
        }
        try {
            return Optional.of(run.get(SHORT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the run broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the bank is stopping", e);
        }
    }

    private DeliveryRun run() {
        payments.executeDue();
        return deliveries.deliverDue();
    }

    /** Ends after the run that is going on. */
    @Override
    public void destroy() {
        worker.close();
    }
}
