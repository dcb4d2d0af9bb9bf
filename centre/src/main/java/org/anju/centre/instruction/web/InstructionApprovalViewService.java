/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.instruction.Instruction;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.Instructions;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.WalletEnquiryView;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows a finance checker what is instructed, and why. */
@Service
class InstructionApprovalViewService implements ApprovalView {

    private final Instructions instructions;
    private final BankEnquiries enquiries;

    InstructionApprovalViewService(Instructions instructions, BankEnquiries enquiries) {
        this.instructions = instructions;
        this.enquiries = enquiries;
    }

    /**
     * An instruction and what is known of whom it pays.
     *
     * @param verified what the bank last said of the payee's wallet; null where it said nothing
     */
    record Shown(Instruction instruction, @Nullable WalletEnquiryView verified) {

        /** Whether the centre pays somebody by it. */
        public boolean paysOut() {
            return instruction.order().party().isPresent()
                    && instruction.order().kind().route().paysOut();
        }
    }

    @Override
    public String kind() {
        return Instruction.APPROVAL;
    }

    @Override
    public String template() {
        return "instruction/approval";
    }

    @Override
    public Optional<Shown> subject(Approval approval, SignedIn reader) {
        return instructions
                .find(new InstructionId(UUID.fromString(approval.request().caseId())))
                .map(
                        asked ->
                                new Shown(
                                        asked,
                                        asked.order()
                                                .party()
                                                .flatMap(enquiries::latest)
                                                .orElse(null)));
    }
}
