/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.instruction.InstructionId;
import org.anju.centre.instruction.InstructionRefusal;
import org.anju.centre.instruction.Instructions;
import org.anju.centre.settlement.BankEnquiries;
import org.anju.centre.settlement.EnquiryId;
import org.anju.centre.settlement.NewWalletEnquiry;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.HolderKind;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks the bank whether the wallet that an instruction pays is its payee's (clause 6.2.1.3 b). Name
 * and wallet are the instruction's own; only the identity is filled in.
 */
@Controller
class PayeeVerificationController {

    private final Instructions instructions;
    private final BankEnquiries enquiries;
    private final Ids ids;

    PayeeVerificationController(Instructions instructions, BankEnquiries enquiries, Ids ids) {
        this.instructions = instructions;
        this.enquiries = enquiries;
        this.ids = ids;
    }

    @PostMapping("/settlement/instructions/{id}/verification")
    ModelAndView verify(
            @PathVariable UUID id,
            @RequestParam HolderKind kind,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String mobile,
            @RequestAttribute SignedIn signedIn) {
        TransactionParty payee =
                instructions
                        .find(new InstructionId(id))
                        .flatMap(each -> each.order().party())
                        .orElseThrow(() -> InstructionRefusal.unknown(id.toString()));
        enquiries.ask(
                new NewWalletEnquiry(
                        new EnquiryId(ids.next()),
                        kind,
                        payee.name(),
                        identity,
                        Optional.of(mobile),
                        Optional.of(payee.account().number()),
                        false),
                signedIn);
        ModelAndView redirect =
                new ModelAndView("redirect:/settlement/instructions/" + id + "?done=verify");
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
