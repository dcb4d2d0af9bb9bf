/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Clock;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.InstructionPostingService.Moved;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.route.ReturnedWalk;
import org.anju.centre.route.RouteOutcome;
import org.anju.centre.route.SettledWalk;
import org.anju.centre.route.Walk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Is told how the walk of an instruction went, in the transaction that decides it. */
@Service
class InstructionOutcomeService implements RouteOutcome {

    private final InstructionRepository instructions;
    private final InstructionPostingService posting;
    private final InstructionListService lists;
    private final InstructionTrailService trail;
    private final Clock clock;

    InstructionOutcomeService(
            InstructionRepository instructions,
            InstructionPostingService posting,
            InstructionListService lists,
            InstructionTrailService trail,
            Clock clock) {
        this.instructions = instructions;
        this.posting = posting;
        this.lists = lists;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String business() {
        return Instruction.BUSINESS;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId settled(SettledWalk settled) {
        return posting.book(
                of(settled.walk()),
                new Moved(
                        settled.wallet(),
                        settled.factKey(),
                        settled.bankDate(),
                        settled.accountingDate(),
                        null),
                Actor.BANK_LINK);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(Walk walk) {
        step(of(walk), What.BOOKED, "");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void fileDue(Walk walk, int leg) {
        lists.release(of(walk));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(Walk walk) {
        Instruction instruction = of(walk);
        if (instruction.state() == InstructionState.APPROVED) {
            posting.letGo(instruction);
            step(instruction, What.LET_GO, "");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(ReturnedWalk returned) {
        Instruction instruction = of(returned.walk());
        if (instruction.state() == InstructionState.BOOKED) {
            step(instruction, What.RETURNED, returned.order() + " " + returned.reason());
        }
    }

    private void step(Instruction instruction, What what, String note) {
        trail.step(
                instruction,
                new InstructionStep(what, Actor.BANK_LINK, note, null, clock.instant()));
    }

    private Instruction of(Walk walk) {
        return instructions
                .find(new InstructionId(UUID.fromString(walk.caseKey())))
                .orElseThrow(
                        () -> new IllegalStateException("no instruction asked for " + walk.id()));
    }
}
