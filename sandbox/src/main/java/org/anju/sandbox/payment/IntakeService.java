/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.fault.AssignedOrderFault;
import org.anju.sandbox.fault.FaultStage;
import org.anju.sandbox.fault.OrderFault;
import org.anju.sandbox.fault.OrderFaults;
import org.anju.sandbox.reception.AnswerLoss;
import org.anju.sandbox.reception.TakenMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores orders as they come, with the faults that they will suffer, and finds out which of their
 * names stand already. One message of a sender after the other, so that of two orders under one
 * name the later is seen to be it.
 */
@Service
class IntakeService {

    private final InstructionRepository instructions;
    private final OrderFaults faults;
    private final ExecutionBell bell;
    private final Ids ids;
    private final Clock clock;

    IntakeService(
            InstructionRepository instructions,
            OrderFaults faults,
            ExecutionBell bell,
            Ids ids,
            Clock clock) {
        this.instructions = instructions;
        this.faults = faults;
        this.bell = bell;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a fault does to the message's receipt; the first order that suffers one decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AnswerLoss> loss(PaymentInitiation orders) {
        for (PaymentGroup group : orders.groups()) {
            for (CreditTransfer transfer : group.transfers()) {
                Optional<AssignedOrderFault> fault = assign(FaultStage.RECEIPT, group, transfer);
                if (fault.isPresent()) {
                    return Optional.of(Losses.of(fault.get().fault()));
                }
            }
        }
        return Optional.empty();
    }

    /** Stores every order of the message; they are executed after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(TakenMessage taken, PaymentInitiation orders) {
        instructions.lockSender(taken.sender());
        Instant now = clock.instant();
        for (PaymentGroup group : orders.groups()) {
            boolean groupStands = instructions.groupStands(taken.sender(), group.groupId());
            for (CreditTransfer transfer : group.transfers()) {
                store(instruction(taken, group, transfer, groupStands, now), group, now);
            }
        }
        bell.ringAfterCommit();
    }

    private void store(Instruction order, PaymentGroup group, Instant now) {
        instructions.add(order, group.executionDate());
        AssignedOrderFault fault = order.executionFault();
        OrderFault suffered = fault == null ? null : fault.fault();
        if (suffered == OrderFault.QUEUE_HELD) {
            instructions.begin(order.id(), OrderState.HELD, null);
        } else if (suffered == OrderFault.NOT_EXECUTED || suffered == OrderFault.EXECUTED_LATE) {
            instructions.begin(order.id(), OrderState.FORGOTTEN, null);
        } else {
            instructions.begin(order.id(), OrderState.QUEUED, due(group, fault, now));
        }
    }

    private static Instant due(
            PaymentGroup group, @Nullable AssignedOrderFault fault, Instant now) {
        if (fault != null && fault.fault() == OrderFault.EXECUTED_DELAYED && fault.by() != null) {
            return now.plus(fault.by());
        }
        Instant dayBegins = group.executionDate().atStartOfDay(ChinaTime.ZONE).toInstant();
        return dayBegins.isAfter(now) ? dayBegins : now;
    }

    private Instruction instruction(
            TakenMessage taken,
            PaymentGroup group,
            CreditTransfer transfer,
            boolean groupStands,
            Instant now) {
        Instruction.Names names =
                new Instruction.Names(
                        taken.messageId(),
                        group.groupId(),
                        transfer.instructionId(),
                        transfer.endToEndId(),
                        transfer.uetr());
        return new Instruction(
                ids.next(),
                taken.id(),
                taken.sender(),
                names,
                transfer.kind(),
                group.debtor(),
                transfer.creditor(),
                transfer.amount(),
                transfer.remark(),
                now,
                transfer.expires().toInstant(),
                groupStands ? "DU02" : instructions.duplicate(taken.sender(), names).orElse(null),
                assign(FaultStage.EXECUTION, group, transfer).orElse(null),
                assign(FaultStage.RESULT, group, transfer).orElse(null));
    }

    private Optional<AssignedOrderFault> assign(
            FaultStage stage, PaymentGroup group, CreditTransfer transfer) {
        return faults.assign(
                stage,
                group.debtor().account().number(),
                transfer.creditor().account().number(),
                transfer.uetr());
    }
}
