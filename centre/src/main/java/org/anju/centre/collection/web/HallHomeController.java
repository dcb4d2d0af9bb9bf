/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.util.Optional;
import java.util.Set;
import org.anju.centre.collection.CaseFilter;
import org.anju.centre.collection.CaseState;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of an employer's hall: what waits, what was, and one thing to do next. */
@Controller
class HallHomeController {

    private static final int OPEN_SHOWN = 20;
    private static final int SHOWN = 12;

    private static final CaseFilter WAITING =
            new CaseFilter(
                    "",
                    Set.of(CaseState.AWAITING_PAYMENT, CaseState.CHECKING),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    private final RemittanceCases cases;
    private final HallEmployerService employers;

    HallHomeController(RemittanceCases cases, HallEmployerService employers) {
        this.cases = cases;
        this.employers = employers;
    }

    @GetMapping("/hall")
    String home(
            @RequestAttribute SignedIn signedIn,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        int shown = Math.max(1, page);
        model.addAttribute("employer", employers.of(signedIn));
        model.addAttribute("drafts", cases.drafts(signedIn).stream().limit(OPEN_SHOWN).toList());
        model.addAttribute("waiting", cases.list(WAITING, signedIn, 0, OPEN_SHOWN));
        model.addAttribute("recent", cases.list(CaseFilter.ALL, signedIn, shown - 1, SHOWN));
        model.addAttribute("page", shown);
        model.addAttribute("size", SHOWN);
        return "collection/hall/home";
    }
}
