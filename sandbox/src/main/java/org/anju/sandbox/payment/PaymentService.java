/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Executes on demand and tells of orders. */
@Service
class PaymentService implements Payments {

    private final ExecutionService execution;
    private final BatchExecution batches;
    private final BatchRepository batchesHeld;
    private final InstructionRepository instructions;
    private final OrderViewRepository views;
    private final ExecutionBell bell;
    private final Clock clock;

    PaymentService(
            ExecutionService execution,
            BatchExecution batches,
            BatchRepository batchesHeld,
            InstructionRepository instructions,
            OrderViewRepository views,
            ExecutionBell bell,
            Clock clock) {
        this.execution = execution;
        this.batches = batches;
        this.batchesHeld = batchesHeld;
        this.instructions = instructions;
        this.views = views;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public int executeDue() {
        return execution.executeDue() + batches.executeDue();
    }

    @Override
    public int releaseHeld() {
        int released =
                instructions.releaseHeld(clock.instant())
                        + batchesHeld.releaseHeld(clock.instant());
        bell.ring();
        return released;
    }

    @Override
    public List<OrderView> newest(int limit) {
        return views.newest(limit);
    }
}
