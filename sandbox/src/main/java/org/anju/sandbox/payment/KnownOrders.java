/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.anju.channel.message.OriginalPayment;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.OrderFault;
import org.springframework.stereotype.Component;

/** The orders that the bank admits to have received when somebody asks for them. */
@Component
class KnownOrders {

    private final InstructionRepository instructions;
    private final ExecutionBell bell;
    private final Clock clock;

    KnownOrders(InstructionRepository instructions, ExecutionBell bell, Clock clock) {
        this.instructions = instructions;
        this.bell = bell;
        this.clock = clock;
    }

    /** The order of a sender that a question names, locked; empty where the bank denies it. */
    Optional<Instruction> find(String sender, OriginalPayment original) {
        return instructions
                .find(sender, original.uetr(), original.messageId(), original.endToEndId())
                .filter(this::isKnown);
    }

    /**
     * A forgotten order is none to the bank; one that is executed late is remembered by the first
     * question, and denied again from the end of its time until it is executed.
     */
    private boolean isKnown(Instruction order) {
        OrderState state = instructions.lockState(order.id());
        AssignedOrderFault fault = order.executionFault();
        boolean late = fault != null && fault.fault() == OrderFault.EXECUTED_LATE;
        Duration by = fault == null ? null : fault.by();
        if (late && by != null && state == OrderState.FORGOTTEN) {
            instructions.set(order.id(), OrderState.QUEUED, clock.instant().plus(by));
            bell.ringAfterCommit();
        }
        boolean over = clock.instant().isAfter(order.expires());
        return state != OrderState.FORGOTTEN && !(late && over && state == OrderState.QUEUED);
    }
}
