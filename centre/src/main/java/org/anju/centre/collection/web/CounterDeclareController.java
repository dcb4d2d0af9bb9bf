/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.io.IOException;
import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceApplication;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.Remittances;
import org.anju.centre.collection.Via;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A teller takes an employer's declaration in: by list or as last month, checked, handed on. */
@Controller
class CounterDeclareController {

    private static final String FORM = "collection/counter/declare";
    private static final String DRAFT = "collection/counter/draft";

    private final Remittances remittances;
    private final RemittanceCases cases;
    private final EmployerNameService employers;
    private final Ids ids;

    CounterDeclareController(
            Remittances remittances,
            RemittanceCases cases,
            EmployerNameService employers,
            Ids ids) {
        this.remittances = remittances;
        this.cases = cases;
        this.employers = employers;
        this.ids = ids;
    }

    /**
     * What the form holds.
     *
     * @param id minted with the form, so that sending it twice makes one
     * @param source LIST or ROSTER
     */
    record Form(UUID id, String account, String month, String source) {

        /** Whether it is made without a list. */
        public boolean fromRoster() {
            return source.equals("ROSTER");
        }
    }

    @GetMapping("/counter/declare")
    String form(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String month,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, new Form(ids.next(), account, month, "LIST"), signedIn);
        return FORM;
    }

    /** Whose the account is, shown while the teller types on. */
    @GetMapping("/counter/declare/employer")
    String employer(@RequestParam(defaultValue = "") String account, Model model) {
        model.addAttribute("account", account.strip());
        model.addAttribute("employerName", employers.nameOf(account).orElse(""));
        return "collection/parts :: employer";
    }

    @PostMapping("/counter/declare")
    ModelAndView draft(
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestAttribute SignedIn signedIn)
            throws IOException {
        if (!form.fromRoster() && (list == null || list.isEmpty())) {
            ModelAndView again = new ModelAndView(FORM);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            Model model = new ExtendedModelMap();
            fill(model, form, signedIn);
            again.addAllObjects(model.asMap());
            again.addObject("listMissing", true);
            return again;
        }
        Remittance made = make(form, list, signedIn);
        return seeOther("/counter/declare/" + made.id());
    }

    /** The summary of a draft, or what is wrong with what was handed in. */
    @GetMapping("/counter/declare/{id}")
    String check(@PathVariable UUID id, @RequestAttribute SignedIn signedIn, Model model) {
        Remittance remittance = find(id, signedIn);
        if (remittance instanceof Remittance.Draft || remittance instanceof Remittance.Refused) {
            show(model, remittance);
            return DRAFT;
        }
        return "redirect:/counter/cases/" + remittance.caseNo();
    }

    @PostMapping("/counter/declare/{id}/submission")
    ModelAndView submit(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        try {
            Remittance declared = remittances.confirm(new RemittanceId(id), signedIn);
            return seeOther("/counter/cases/" + declared.caseNo());
        } catch (CollectionRefusal changed) {
            ModelAndView again = new ModelAndView(DRAFT);
            again.setStatus(HttpStatus.CONFLICT);
            Model model = new ExtendedModelMap();
            show(model, find(id, signedIn));
            again.addAllObjects(model.asMap());
            again.addObject("changed", changed.problems());
            return again;
        }
    }

    private Remittance make(Form form, @Nullable MultipartFile list, SignedIn signedIn)
            throws IOException {
        try {
            return make(form.id(), form, list, signedIn);
        } catch (CollectionRefusal used) {
            if (!used.code().equals("IDEMPOTENCY_CONFLICT")) {
                throw used;
            }
            // The teller came back to the form and changed it: that is another declaration.
            return make(ids.next(), form, list, signedIn);
        }
    }

    private Remittance make(UUID id, Form form, @Nullable MultipartFile list, SignedIn signedIn)
            throws IOException {
        RemittanceApplication application =
                new RemittanceApplication(
                        new RemittanceId(id),
                        form.account().strip(),
                        form.month().strip(),
                        Via.COUNTER,
                        signedIn.actor());
        return list == null || form.fromRoster()
                ? remittances.draftFromRoster(application)
                : remittances.draft(application, list.getInputStream());
    }

    private Remittance find(UUID id, SignedIn signedIn) {
        RemittanceId remittance = new RemittanceId(id);
        return remittances
                .find(remittance, signedIn)
                .orElseThrow(() -> CollectionRefusal.unknown(remittance));
    }

    private void show(Model model, Remittance remittance) {
        String name = employers.nameOf(remittance.filing().employerAccount()).orElse("");
        model.addAttribute("remittance", ShownRemittance.of(remittance, name));
    }

    private void fill(Model model, Form form, SignedIn signedIn) {
        model.addAttribute("form", form);
        model.addAttribute("listMissing", false);
        model.addAttribute("account", form.account());
        model.addAttribute("employerName", employers.nameOf(form.account()).orElse(""));
        model.addAttribute("drafts", cases.drafts(signedIn).stream().map(ShownCase::of).toList());
    }

    private static ModelAndView seeOther(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
