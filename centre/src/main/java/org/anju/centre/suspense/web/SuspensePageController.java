/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of held money, as a page and as a file. */
@Controller
class SuspensePageController {

    private static final int PAGE = 50;

    private final Suspense suspense;
    private final SuspenseExportService exports;

    SuspensePageController(Suspense suspense, SuspenseExportService exports) {
        this.suspense = suspense;
        this.exports = exports;
    }

    @GetMapping("/finance/suspense")
    String list(SuspenseQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("found", suspense.page(query.filter(), Slice.page(page, PAGE)));
        model.addAttribute("query", query);
        model.addAttribute("filter", query.filter());
        model.addAttribute("everything", query.isEverythingOpen());
        model.addAttribute("base", query.base());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", PAGE);
        model.addAttribute("states", SuspenseFilter.State.values());
        model.addAttribute("reasons", DisagreementReason.values());
        model.addAttribute(
                "controls",
                new ControlAccount[] {
                    ControlAccount.UNIDENTIFIED, ControlAccount.EMPLOYER_TEMPORARY
                });
        return "suspense/list";
    }

    @GetMapping(path = "/finance/suspense", params = "as")
    void file(
            SuspenseQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.items(query, as, signedIn, answer);
    }
}
