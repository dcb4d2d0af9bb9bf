/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange.SetBankReason;
import org.anju.centre.registry.web.ChangeFormService.Place;
import org.anju.centre.registry.web.ChangeFormService.Sent;
import org.anju.centre.settlement.BankReason;
import org.anju.centre.settlement.BankReasons;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of reason codes: which nobody has read, what the others mean, and how one is read. */
@Controller
@RequestMapping("/settlement/reasons")
class ReasonPageController {

    private static final String PAGE = "registry/reasons";
    private static final String HERE = "/settlement/reasons";

    private final Registry registry;
    private final BankReasons reasons;
    private final ChangeFormService forms;
    private final Ids ids;
    private final Clock clock;

    ReasonPageController(
            Registry registry, BankReasons reasons, ChangeFormService forms, Ids ids, Clock clock) {
        this.registry = registry;
        this.reasons = reasons;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the form holds; without a class of its own a code has the one of its ISO code. */
    record Form(
            @Nullable UUID id,
            @Nullable String code,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String meaning,
            @Nullable String iso,
            @Nullable RetryClass retry,
            @Nullable String grounds) {

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable RetryClass retry,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String read,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(
                model,
                retry,
                text.strip(),
                new Form(ids.next(), read, null, "", "", null, ""),
                signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    @PostMapping
    ModelAndView set(Form form, @RequestAttribute SignedIn signedIn) {
        return forms.ask(
                new Sent(form.id(), form.grounds(), signedIn),
                () -> reading(form),
                new Place(HERE, PAGE, model -> fill(model, null, "", form, signedIn)));
    }

    private SetBankReason reading(Form form) {
        String iso = Form.typed(form.iso());
        return new SetBankReason(
                new BankReason(
                        reasons.bank(),
                        Form.typed(form.code()),
                        Objects.requireNonNullElse(form.from(), today()),
                        Form.typed(form.meaning()),
                        iso,
                        Objects.requireNonNullElseGet(
                                form.retry(), () -> ReasonController.retryOf(reasons, iso))));
    }

    private void fill(
            Model model, @Nullable RetryClass retry, String text, Form form, SignedIn signedIn) {
        List<BankReason> rows =
                Stream.concat(reasons.own().stream(), reasons.standard().stream())
                        .filter(row -> retry == null || row.retry() == retry)
                        .filter(row -> row.code().contains(text) || row.meaning().contains(text))
                        .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("unread", reasons.unread());
        model.addAttribute("bank", reasons.bank());
        model.addAttribute("retry", retry);
        model.addAttribute("text", text);
        model.addAttribute("classes", RetryClass.values());
        model.addAttribute("known", reasons.standard());
        model.addAttribute("form", form);
        model.addAttribute("today", today());
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("me", signedIn.number());
        model.addAttribute("waiting", AgreementPageController.waiting(registry));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
