/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.route.Routes;
import org.anju.centre.route.Walk;
import org.anju.centre.settlement.BatchDirection;
import org.anju.centre.settlement.BatchOutcome;
import org.anju.centre.settlement.BatchState;
import org.anju.centre.settlement.PaymentBatch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Is told what became of the batches of instructions. What is paid is booked as each message of the
 * bank says so; what is collected when results and booking agree. Lines that the bank refused are
 * let go of: they may stand on the next list under their old reference.
 */
@Service
class InstructionBatchService implements BatchOutcome {

    private static final String AWAITED = "AWAITED";

    private final InstructionRepository instructions;
    private final InstructionBatchPostingService posting;
    private final InstructionHoldService holds;
    private final InstructionTrailService trail;
    private final Routes routes;
    private final Clock clock;

    InstructionBatchService(
            InstructionRepository instructions,
            InstructionBatchPostingService posting,
            InstructionHoldService holds,
            InstructionTrailService trail,
            Routes routes,
            Clock clock) {
        this.instructions = instructions;
        this.posting = posting;
        this.holds = holds;
        this.trail = trail;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(PaymentBatch batch, String source) {
        of(batch)
                .ifPresent(
                        instruction -> {
                            if (batch.direction() == BatchDirection.PAYOUT && !source.isEmpty()) {
                                posting.paid(instruction, batch, source);
                            }
                            goOn(instruction, batch);
                        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void booked(PaymentBatch batch) {
        of(batch)
                .ifPresent(
                        instruction -> {
                            arrived(instruction, batch);
                            goOn(instruction, batch);
                        });
    }

    // What the bank has booked is here, whatever its results will say of whom it is.
    private void arrived(Instruction instruction, PaymentBatch batch) {
        Walk walk = walk(instruction);
        int leg = instruction.order().kind().batchLeg();
        boolean awaited = walk.legs().get(leg - 1).equals(AWAITED);
        if (batch.direction() == BatchDirection.COLLECTION
                && awaited
                && batch.progress().booked().compareTo(walk.amount()) <= 0) {
            routes.arrived(walk.id(), leg, batch.progress().booked(), Actor.BANK_LINK);
        }
    }

    private void goOn(Instruction instruction, PaymentBatch batch) {
        boolean none = batch.progress().settled() == 0;
        if (batch.state() == BatchState.REFUSED || batch.state() == BatchState.DONE && none) {
            routes.missed(
                    walk(instruction).id(), instruction.order().kind().batchLeg(), Actor.BANK_LINK);
        } else if (batch.state() == BatchState.DONE) {
            done(instruction, batch);
        }
    }

    private void done(Instruction instruction, PaymentBatch batch) {
        switch (batch.direction()) {
            case COLLECTION -> posting.collected(instruction, batch);
            case PAYOUT ->
                    routes.arrived(
                            walk(instruction).id(),
                            instruction.order().kind().batchLeg(),
                            Actor.BANK_LINK);
        }
        holds.letGoOfRefused(instruction.id(), batch.id());
        trail.step(
                instruction,
                new InstructionStep(
                        What.BOOKED,
                        Actor.BANK_LINK,
                        "成功 %d 笔 %s 元，未成 %d 笔"
                                .formatted(
                                        batch.progress().settled(),
                                        batch.progress().settledSum(),
                                        batch.progress().refused()),
                        null,
                        clock.instant()));
    }

    private Walk walk(Instruction instruction) {
        return routes.find(
                        instruction.order().kind().route(),
                        Instruction.BUSINESS,
                        instruction.id().toString())
                .orElseThrow();
    }

    private Optional<Instruction> of(PaymentBatch batch) {
        String own = Instruction.BUSINESS + ":";
        return Optional.of(batch.leg())
                .filter(leg -> leg.startsWith(own))
                .map(leg -> new InstructionId(UUID.fromString(leg.substring(own.length()))))
                .flatMap(instructions::find)
                .filter(each -> each.state() == InstructionState.APPROVED);
    }
}
