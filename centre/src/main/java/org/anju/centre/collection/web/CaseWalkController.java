/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.UUID;
import org.anju.centre.collection.CaseNo;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.MoneyWalk;
import org.anju.centre.settlement.Walks;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The walk of a case's money for the employer whose case it is (clause 4.4), and the way from what
 * was booked back to its case.
 */
@Controller
class CaseWalkController {

    private static final int PAGE = 20;

    private final Remittances remittances;
    private final Walks walks;

    CaseWalkController(Remittances remittances, Walks walks) {
        this.remittances = remittances;
        this.walks = walks;
    }

    @GetMapping("/hall/cases/{number}/walk")
    String walk(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int page,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        Remittance remittance =
                CaseNo.typed(number)
                        .flatMap(typed -> remittances.findByCaseNo(typed, signedIn))
                        .orElseThrow(CollectionRefusal::unknownCase);
        model.addAttribute("number", remittance.caseNo());
        if (!(remittance instanceof Remittance.Posted posted)) {
            return "collection/hall/walk";
        }
        MoneyWalk walk = walks.of(posted.entry(), Slice.page(page, PAGE)).orElseThrow();
        model.addAttribute("walk", walk);
        model.addAttribute("base", "/hall/cases/" + remittance.caseNo() + "/walk?");
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        return "collection/hall/walk";
    }

    // Books and notices know a case by its identifier; people know it by its number.
    @GetMapping("/counter/cases/of/{remittance}")
    String caseOf(@PathVariable UUID remittance, @RequestAttribute SignedIn signedIn) {
        return remittances
                .find(new RemittanceId(remittance), signedIn)
                .map(found -> "redirect:/counter/cases/" + found.caseNo())
                .orElseThrow(CollectionRefusal::unknownCase);
    }
}
