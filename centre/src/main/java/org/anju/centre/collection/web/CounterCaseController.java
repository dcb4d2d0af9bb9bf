/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.anju.centre.collection.CaseNo;
import org.anju.centre.collection.CaseStep;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.ListFile;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.collection.Remittances;
import org.anju.centre.notice.LiveEvents;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One case as the centre sees it: summary, persons, way, money, documents. */
@Controller
class CounterCaseController {

    private static final Set<String> TABS =
            Set.of("summary", "persons", "timeline", "money", "documents");
    private static final int PERSONS = 50;

    private final Remittances remittances;
    private final RemittanceCases cases;
    private final EmployerNameService employers;
    private final LiveEvents live;

    CounterCaseController(
            Remittances remittances,
            RemittanceCases cases,
            EmployerNameService employers,
            LiveEvents live) {
        this.remittances = remittances;
        this.cases = cases;
        this.employers = employers;
        this.live = live;
    }

    @GetMapping("/counter/cases/{caseNo}")
    String page(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "summary") String tab,
            @RequestParam(defaultValue = "1") int page,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        Remittance remittance = find(caseNo, signedIn);
        String shown = TABS.contains(tab) ? tab : "summary";
        fill(model, remittance, signedIn);
        model.addAttribute("tab", shown);
        if (shown.equals("persons")) {
            int wanted = Math.clamp(page, 1, Integer.MAX_VALUE / PERSONS);
            model.addAttribute("page", wanted);
            model.addAttribute("size", PERSONS);
            model.addAttribute(
                    "persons", cases.persons(remittance.id(), signedIn, wanted - 1, PERSONS));
        }
        return "collection/counter/case";
    }

    /** The part of the page that changes by itself. */
    @GetMapping("/counter/cases/{caseNo}/progress")
    String progress(@PathVariable String caseNo, @RequestAttribute SignedIn signedIn, Model model) {
        fill(model, find(caseNo, signedIn), signedIn);
        return "collection/parts :: progress";
    }

    @GetMapping("/counter/cases/{caseNo}/live")
    void live(
            @PathVariable String caseNo,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        Remittance remittance = find(caseNo, signedIn);
        live.follow(remittance.id().toString(), lastEventId, answer);
    }

    /** The uploaded list, its rows marked where it was refused. */
    @GetMapping("/counter/cases/{caseNo}/list")
    void list(
            @PathVariable String caseNo,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        Remittance remittance = find(caseNo, signedIn);
        ListFile list = remittances.markedList(remittance.id(), signedIn);
        answer.setContentType(list.kind().mediaType());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s.%s\""
                        .formatted(remittance.caseNo(), list.kind().extension()));
        list.writeTo(answer.getOutputStream());
    }

    private Remittance find(String caseNo, SignedIn signedIn) {
        return CaseNo.typed(caseNo)
                .flatMap(number -> remittances.findByCaseNo(number, signedIn))
                .orElseThrow(CollectionRefusal::unknownCase);
    }

    private void fill(Model model, Remittance remittance, SignedIn signedIn) {
        String name = employers.nameOf(remittance.filing().employerAccount()).orElse("");
        model.addAttribute("remittance", ShownRemittance.of(remittance, name));
        List<CaseStep> steps = cases.timeline(remittance.id(), signedIn);
        model.addAttribute("steps", ShownStep.of(steps));
        model.addAttribute("arrived", ShownMoney.waiting(steps));
    }
}
