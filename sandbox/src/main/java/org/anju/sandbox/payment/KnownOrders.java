/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Instant;
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

    /** A forgotten order is none to the bank; one that is executed late is remembered by this. */
    private boolean isKnown(Instruction order) {
        if (instructions.lockState(order.id()) != OrderState.FORGOTTEN) {
            return true;
        }
        AssignedOrderFault fault = order.executionFault();
        if (fault != null && fault.fault() == OrderFault.EXECUTED_LATE && fault.by() != null) {
            Instant due = clock.instant().plus(fault.by());
            instructions.set(order.id(), OrderState.QUEUED, due);
            bell.ringAfterCommit();
        }
        return false;
    }
}
