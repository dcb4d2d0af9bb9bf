/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What waits for a second person (复核): the inbox, one request, and the decision about it. */
@Controller
class ApprovalController {

    private static final String PAGE = "collection/counter/approval";

    private final Approvals approvals;
    private final Remittances remittances;
    private final EmployerNameService employers;

    ApprovalController(
            Approvals approvals, Remittances remittances, EmployerNameService employers) {
        this.approvals = approvals;
        this.remittances = remittances;
        this.employers = employers;
    }

    @GetMapping("/counter/approvals")
    String inbox(
            @RequestParam(defaultValue = "") String decided,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        model.addAttribute("approvals", approvals.pending(signedIn));
        model.addAttribute("decided", decided);
        return "collection/counter/approvals";
    }

    @GetMapping("/counter/approvals/{id}")
    String one(@PathVariable UUID id, @RequestAttribute SignedIn signedIn, Model model) {
        fill(model, approval(id), signedIn);
        return PAGE;
    }

    @PostMapping("/counter/approvals/{id}")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String digest,
            @RequestAttribute SignedIn signedIn) {
        try {
            approvals.decide(id, decision, reason.strip(), digest, signedIn);
            ModelAndView done = new ModelAndView("redirect:/counter/approvals");
            done.setStatus(HttpStatus.SEE_OTHER);
            done.addObject("decided", id);
            return done;
        } catch (Refusal refusal) {
            if (refusal.ground() == Refusal.Ground.UNKNOWN) {
                throw refusal;
            }
            return again(id, refusal, reason, signedIn);
        }
    }

    private ModelAndView again(UUID id, Refusal refusal, String reason, SignedIn signedIn) {
        BindingAwareModelMap model = new BindingAwareModelMap();
        fill(model, approval(id), signedIn);
        ModelAndView page = new ModelAndView(PAGE, model);
        page.setStatus(
                refusal.ground() == Refusal.Ground.CONTENT
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT);
        page.addObject("refusal", refusal);
        page.addObject("reason", reason);
        return page;
    }

    private Approval approval(UUID id) {
        return approvals.find(id).orElseThrow(() -> CollectionRefusal.unknownApproval(id));
    }

    private void fill(Model model, Approval approval, SignedIn signedIn) {
        model.addAttribute("approval", approval);
        model.addAttribute("own", approval.maker().number().equals(signedIn.number()));
        model.addAttribute("remittance", remittance(approval, signedIn).orElse(null));
    }

    /** What a remittance intake is about; other kinds say all of it in their title. */
    private Optional<ShownRemittance> remittance(Approval approval, SignedIn signedIn) {
        return approval.request().kind().equals(Remittances.INTAKE_APPROVAL)
                ? remittances
                        .find(
                                new RemittanceId(UUID.fromString(approval.request().caseId())),
                                signedIn)
                        .map(
                                found ->
                                        ShownRemittance.of(
                                                found,
                                                employers
                                                        .nameOf(found.filing().employerAccount())
                                                        .orElse("")))
                : Optional.empty();
    }
}
