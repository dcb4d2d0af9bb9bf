/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.collection.CaseNo;
import org.anju.centre.collection.CaseState;
import org.anju.centre.collection.CaseStep;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.collection.Remittances;
import org.anju.centre.ledger.Slice;
import org.anju.centre.notice.LiveEvents;
import org.anju.centre.settlement.MoneyWalk;
import org.anju.centre.settlement.Walks;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One case of an employer: how to pay, how far it has come, and that at once when it changes. A
 * number of another employer is answered like one that nobody has.
 */
@Controller
class HallCaseController {

    private final Remittances remittances;
    private final RemittanceCases cases;
    private final HallEmployerService employers;
    private final Walks walks;
    private final LiveEvents events;

    HallCaseController(
            Remittances remittances,
            RemittanceCases cases,
            HallEmployerService employers,
            Walks walks,
            LiveEvents events) {
        this.remittances = remittances;
        this.cases = cases;
        this.employers = employers;
        this.walks = walks;
        this.events = events;
    }

    @GetMapping("/hall/cases/{number}")
    String show(@RequestAttribute SignedIn signedIn, @PathVariable String number, Model model) {
        Remittance found = found(number, signedIn);
        if (found.state() == CaseState.DRAFT) {
            return "redirect:/hall/declare?draft=" + found.id();
        }
        model.addAttribute("employer", employers.of(signedIn));
        fill(model, found, signedIn);
        return "collection/hall/case";
    }

    // Asked by the open page; answered with nothing while it shows what there is.
    @GetMapping("/hall/cases/{number}/state")
    @Nullable ModelAndView state(
            @RequestAttribute SignedIn signedIn,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen,
            HttpServletResponse answer,
            Model model) {
        Remittance found = found(number, signedIn);
        fill(model, found, signedIn);
        if (Objects.equals(model.getAttribute("seen"), seen)) {
            answer.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        return new ModelAndView("collection/hall/case :: live");
    }

    /** Withdraws the case; sent twice, it is withdrawn once. */
    @PostMapping("/hall/cases/{number}/cancellation")
    ModelAndView cancel(@RequestAttribute SignedIn signedIn, @PathVariable String number) {
        Remittance found = found(number, signedIn);
        try {
            remittances.cancel(found.id(), "", signedIn);
            ModelAndView redirect = new ModelAndView("redirect:/hall/cases/" + found.caseNo());
            redirect.setStatus(HttpStatus.SEE_OTHER);
            return redirect;
        } catch (CollectionRefusal refusal) {
            if (refusal.ground() != Refusal.Ground.STATE) {
                throw refusal;
            }
            return refused(number, refusal, signedIn);
        }
    }

    /** It was paid, expired or was withdrawn by somebody else at the same moment. */
    private ModelAndView refused(String number, CollectionRefusal refusal, SignedIn clerk) {
        Model model = new ExtendedModelMap();
        model.addAttribute("employer", employers.of(clerk));
        model.addAttribute("refusal", refusal);
        fill(model, found(number, clerk), clerk);
        ModelAndView page = new ModelAndView("collection/hall/case", model.asMap());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping("/hall/cases/{number}/live")
    void live(
            @RequestAttribute SignedIn signedIn,
            @PathVariable String number,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse answer)
            throws IOException {
        events.follow(found(number, signedIn).id().toString(), last, answer);
    }

    private Remittance found(String number, SignedIn clerk) {
        return CaseNo.typed(number)
                .flatMap(typed -> remittances.findByCaseNo(typed, clerk))
                .orElseThrow(CollectionRefusal::unknownCase);
    }

    private void fill(Model model, Remittance remittance, SignedIn clerk) {
        List<CaseStep> course = cases.timeline(remittance.id(), clerk);
        List<ShownStep> steps = ShownStep.of(course);
        model.addAttribute("remittance", remittance);
        model.addAttribute("state", remittance.state().name());
        model.addAttribute("terms", remittance.priced().orElse(null));
        model.addAttribute("steps", steps);
        model.addAttribute("arrived", ShownMoney.waiting(course));
        model.addAttribute("owed", owed(remittance, course));
        model.addAttribute(
                "promised",
                steps.stream()
                        .map(ShownStep::promised)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        model.addAttribute("late", steps.stream().anyMatch(ShownStep::late));
        model.addAttribute("walk", walk(remittance).map(MoneyWalk::hops).orElse(List.of()));
        // What the page shows, in short: where it is the same nothing needs to be shown anew.
        model.addAttribute(
                "seen", Integer.toHexString(List.of(remittance.state(), steps).hashCode()));
    }

    private static @Nullable Long owed(Remittance remittance, List<CaseStep> course) {
        return remittance.state() == CaseState.AWAITING_PAYMENT
                ? remittance
                        .priced()
                        .map(terms -> ShownMoney.owed(terms.totals().total(), course))
                        .orElse(null)
                : null;
    }

    private Optional<MoneyWalk> walk(Remittance remittance) {
        return remittance instanceof Remittance.Posted posted
                ? walks.of(posted.entry(), Slice.page(1, 1))
                : Optional.empty();
    }
}
