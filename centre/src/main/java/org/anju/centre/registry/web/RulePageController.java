/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anju.centre.ledger.BankAccountKind;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.registry.web.ChangeFormService.Place;
import org.anju.centre.registry.web.ChangeFormService.Sent;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.Route;
import org.anju.centre.route.RouteRules;
import org.anju.centre.settlement.OwnAccounts;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
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

/** The page of the dated rules of routes: which accounts pay, and what is released by itself. */
@Controller
@RequestMapping("/settlement/rules")
class RulePageController {

    private static final String PAGE = "registry/rules";
    private static final String HERE = "/settlement/rules";

    private final Registry registry;
    private final RouteRules rules;
    private final OwnAccounts accounts;
    private final ChangeFormService forms;
    private final Ids ids;
    private final Clock clock;

    RulePageController(
            Registry registry,
            RouteRules rules,
            OwnAccounts accounts,
            ChangeFormService forms,
            Ids ids,
            Clock clock) {
        this.registry = registry;
        this.rules = rules;
        this.accounts = accounts;
        this.forms = forms;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the forms hold, each field of whichever was sent; amounts in yuan as typed. Of a box
     * that is not ticked nothing is sent.
     */
    record Form(
            @Nullable UUID id,
            @Nullable Route route,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @Nullable String deposit,
            @Nullable String wallet,
            @Nullable String loanWallet,
            @Nullable Boolean auto,
            @Nullable String perWalk,
            @Nullable String perDay,
            @Nullable Boolean verified,
            @Nullable String grounds) {

        static Form fresh(UUID id) {
            return new Form(id, null, null, "", "", "", false, "", "", true, "");
        }

        SetPayingRule paying(LocalDate today) {
            return new SetPayingRule(
                    new PayingRule(
                            Objects.requireNonNullElse(route, Route.SINGLE_WITHDRAWAL),
                            Objects.requireNonNullElse(from, today),
                            typed(deposit),
                            typed(wallet),
                            Optional.of(typed(loanWallet)).filter(each -> !each.isEmpty())));
        }

        SetReleaseRule release(LocalDate today) {
            return new SetReleaseRule(
                    new ReleaseRule(
                            Objects.requireNonNullElse(route, Route.SINGLE_WITHDRAWAL),
                            Objects.requireNonNullElse(from, today),
                            Boolean.TRUE.equals(auto),
                            TypedAmount.of("per_walk", perWalk).orElse(Cny.ZERO),
                            TypedAmount.of("per_day", perDay).orElse(Cny.ZERO),
                            Boolean.TRUE.equals(verified)));
        }

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Route route,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, route, Form.fresh(ids.next()), signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    @PostMapping("/paying")
    ModelAndView paying(Form form, @RequestAttribute SignedIn signedIn) {
        return propose(form, signedIn, () -> form.paying(today()));
    }

    @PostMapping("/release")
    ModelAndView release(Form form, @RequestAttribute SignedIn signedIn) {
        return propose(form, signedIn, () -> form.release(today()));
    }

    private ModelAndView propose(Form form, SignedIn signedIn, Supplier<RegistryChange> filled) {
        return forms.ask(
                new Sent(form.id(), form.grounds(), signedIn),
                filled,
                new Place(HERE, PAGE, model -> fill(model, null, form, signedIn)));
    }

    private void fill(Model model, @Nullable Route route, Form form, SignedIn signedIn) {
        model.addAttribute("route", route);
        model.addAttribute("routes", routes());
        model.addAttribute(
                "releases",
                rules.allReleases().stream()
                        .filter(rule -> route == null || rule.route() == route)
                        .toList());
        model.addAttribute(
                "paying",
                rules.allPaying().stream()
                        .filter(rule -> route == null || rule.route() == route)
                        .toList());
        model.addAttribute("deposits", accounts.open(BankAccountKind.DEPOSIT));
        model.addAttribute("wallets", accounts.open(BankAccountKind.WALLET));
        model.addAttribute("loanWallets", accounts.open(BankAccountKind.LOAN_WALLET));
        model.addAttribute("form", form);
        model.addAttribute("today", today());
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("me", signedIn.number());
        model.addAttribute("waiting", AgreementPageController.waiting(registry));
    }

    /** Routes on which the centre orders something, so that there is something to release. */
    private static List<Route> routes() {
        return Arrays.stream(Route.values()).filter(route -> !route.legs().isEmpty()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
