/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A teller withdraws a case for an employer, with the reason, or throws an own draft away. */
@Controller
class CounterEndController {

    private static final String PAGE = "collection/counter/cancellation";

    private final Remittances remittances;
    private final EmployerNameService employers;

    CounterEndController(Remittances remittances, EmployerNameService employers) {
        this.remittances = remittances;
        this.employers = employers;
    }

    @GetMapping("/counter/declare/{id}/cancellation")
    String ask(@PathVariable UUID id, @RequestAttribute SignedIn signedIn, Model model) {
        fill(model, id, "", signedIn);
        return PAGE;
    }

    @PostMapping("/counter/declare/{id}/cancellation")
    ModelAndView cancel(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute SignedIn signedIn) {
        try {
            Remittance cancelled = remittances.cancel(new RemittanceId(id), reason, signedIn);
            return seeOther("/counter/cases/" + cancelled.caseNo());
        } catch (CollectionRefusal refusal) {
            if (refusal.ground() == Refusal.Ground.UNKNOWN) {
                throw refusal;
            }
            Model model = new ExtendedModelMap();
            fill(model, id, reason, signedIn);
            model.addAttribute("refusal", refusal);
            ModelAndView again = new ModelAndView(PAGE, model.asMap());
            again.setStatus(
                    refusal.ground() == Refusal.Ground.CONTENT
                            ? HttpStatus.UNPROCESSABLE_CONTENT
                            : HttpStatus.CONFLICT);
            return again;
        }
    }

    /** Sent twice, the draft is thrown away once. */
    @PostMapping("/counter/declare/{id}/discard")
    ModelAndView discard(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        remittances.discard(new RemittanceId(id), signedIn);
        return seeOther("/counter/declare");
    }

    private void fill(Model model, UUID id, String reason, SignedIn signedIn) {
        RemittanceId remittance = new RemittanceId(id);
        Remittance found =
                remittances
                        .find(remittance, signedIn)
                        .orElseThrow(() -> CollectionRefusal.unknown(remittance));
        String name = employers.nameOf(found.filing().employerAccount()).orElse("");
        model.addAttribute("remittance", ShownRemittance.of(found, name));
        model.addAttribute("reason", reason);
    }

    private static ModelAndView seeOther(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
