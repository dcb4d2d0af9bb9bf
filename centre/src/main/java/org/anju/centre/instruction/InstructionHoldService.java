/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.ledger.Holds;
import org.anju.centre.settlement.BatchId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds what the lines of a list take, all or none of it, and lets go of it in sets. */
@Service
class InstructionHoldService {

    private static final int PRINCIPAL = 1;
    private static final int OVERDUE = 2;

    private final Holds holds;
    private final InstructionLineRepository lines;
    private final InstructionListService lists;

    InstructionHoldService(
            Holds holds, InstructionLineRepository lines, InstructionListService lists) {
        this.holds = holds;
        this.lines = lines;
        this.lists = lists;
    }

    /**
     * Holds what every line takes.
     *
     * @throws InstructionRefusal if of one it is not there, or its batch goes through another
     *     account than its walk would
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Instruction instruction) {
        InstructionId id = instruction.id();
        lists.requireAccount(instruction);
        switch (instruction.order().kind().batch().orElseThrow()) {
            case AGREED_WITHDRAWAL -> {
                int open =
                        holds.hold(
                                ControlAccount.PERSONAL_FUND,
                                InstructionLineRepository.heldOfFund(id));
                if (open > 0) {
                    throw InstructionRefusal.linesNotCovered(
                            open, lines.uncovered(id).orElseThrow());
                }
            }
            case BATCH_REPAYMENT -> {
                hold(id, ControlAccount.LOAN, PRINCIPAL);
                hold(id, ControlAccount.OVERDUE_LOAN, OVERDUE);
            }
            case ENTRUSTED_COLLECTION -> {
                // What comes in takes nothing.
            }
        }
    }

    private void hold(InstructionId id, ControlAccount control, int part) {
        int open = holds.hold(control, InstructionLineRepository.heldOfLoans(id, part));
        if (open > 0) {
            throw InstructionRefusal.loansNotCovered(open);
        }
    }

    /** Ends what executed lines hold because this entry books them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void pay(InstructionId id, BatchId batch, String message, EntryId entry) {
        holds.pay(InstructionLineRepository.keys(id, batch, "SETTLED", message), entry);
    }

    /** Lets go of what refused lines of a batch hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGoOfRefused(InstructionId id, BatchId batch) {
        holds.release(InstructionLineRepository.keys(id, batch, "REFUSED", ""));
    }

    /** Lets go of whatever the lines still hold; a batch that was not released is taken back. */
    @Transactional(propagation = Propagation.MANDATORY)
    void letGo(Instruction instruction) {
        holds.release(InstructionLineRepository.keys(instruction.id()));
        lists.giveUp(instruction, Actor.PROGRAM);
    }
}
