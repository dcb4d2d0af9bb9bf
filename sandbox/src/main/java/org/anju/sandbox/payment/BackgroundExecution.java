/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Duration;
import org.anju.sandbox.DeliveryMode;
import org.anju.sandbox.SandboxProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Executes by itself what falls due, where the bank delivers by itself too. */
@Component
@Lazy(false)
class BackgroundExecution implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundExecution.class);

    /** How late an execution can be; it is short because a stepped clock rings no bell. */
    private static final Duration TICK = Duration.ofMillis(200);

    private final PaymentService execution;
    private final InstructionRepository instructions;
    private final BatchRepository batches;
    private final ExecutionBell bell;
    private final Clock clock;
    private final DeliveryMode mode;
    private volatile boolean running;
    private @Nullable Thread loop;

    BackgroundExecution(
            PaymentService execution,
            InstructionRepository instructions,
            BatchRepository batches,
            ExecutionBell bell,
            Clock clock,
            SandboxProperties properties) {
        this.execution = execution;
        this.instructions = instructions;
        this.batches = batches;
        this.bell = bell;
        this.clock = clock;
        this.mode = properties.delivery();
    }

    @Override
    public void start() {
        running = true;
        if (mode == DeliveryMode.BACKGROUND) {
            loop = Thread.ofPlatform().name("execution").start(this::executeWhileRunning);
        }
    }

    /** Ends after the orders that are due now. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        try {
            if (loop != null) {
                loop.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void executeWhileRunning() {
        while (running) {
            try {
                bell.await(TICK);
                if (instructions.anyDue(clock.instant()) || batches.anyDue(clock.instant())) {
                    execution.executeDue();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                // The database may be away for a while; the next tick asks again.
                LOG.error("The orders that are due could not be executed", e);
            }
        }
    }
}
