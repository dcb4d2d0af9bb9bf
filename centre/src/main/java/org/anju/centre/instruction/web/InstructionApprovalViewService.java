/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.instruction.Instruction;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.Instructions;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Shows a finance checker what is instructed, and why. */
@Service
class InstructionApprovalViewService implements ApprovalView {

    private final Instructions instructions;

    InstructionApprovalViewService(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public String kind() {
        return Instruction.APPROVAL;
    }

    @Override
    public String template() {
        return "instruction/parts";
    }

    @Override
    public Optional<Instruction> subject(Approval approval, SignedIn reader) {
        return instructions.find(new InstructionId(UUID.fromString(approval.request().caseId())));
    }
}
