/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.RegistryChange.SetPayingRule;
import org.anju.centre.registry.RegistryChange.SetReleaseRule;
import org.anju.centre.registry.web.RegistryController.Grounds;
import org.anju.centre.route.PayingRule;
import org.anju.centre.route.ReleaseRule;
import org.anju.centre.route.Route;
import org.anju.centre.route.RouteRules;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The dated rules of routes for programs. */
@RestController
class RuleController {

    private final RouteRules rules;
    private final RegistryController changes;

    RuleController(RouteRules rules, RegistryController changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /** Which accounts a route is to use from a day on. */
    record PayingForm(
            @Nullable Route route,
            @Nullable LocalDate from,
            @Nullable String deposit,
            @Nullable String wallet,
            @Nullable String loanWallet,
            @Nullable String grounds) {

        SetPayingRule change() {
            return new SetPayingRule(
                    new PayingRule(
                            RegistryController.given("route", route),
                            RegistryController.given("from", from),
                            Objects.requireNonNullElse(deposit, ""),
                            Objects.requireNonNullElse(wallet, ""),
                            Optional.ofNullable(loanWallet)));
        }
    }

    /** What is to be released on a route from a day on; amounts in fen. */
    record ReleaseForm(
            @Nullable Route route,
            @Nullable LocalDate from,
            @Nullable Boolean auto,
            @Nullable Long perWalkFen,
            @Nullable Long perDayFen,
            @Nullable Boolean verified,
            @Nullable String grounds) {

        SetReleaseRule change() {
            return new SetReleaseRule(
                    new ReleaseRule(
                            RegistryController.given("route", route),
                            RegistryController.given("from", from),
                            Boolean.TRUE.equals(auto),
                            Cny.ofFen(Objects.requireNonNullElse(perWalkFen, 0L)),
                            Cny.ofFen(Objects.requireNonNullElse(perDayFen, 0L)),
                            Boolean.TRUE.equals(verified)));
        }
    }

    /** A rule which accounts are used. */
    record PayingAnswer(
            String route,
            LocalDate from,
            String deposit,
            String wallet,
            @Nullable String loanWallet) {}

    /** A rule of release. */
    record ReleaseAnswer(
            String route,
            LocalDate from,
            boolean auto,
            long perWalkFen,
            long perDayFen,
            boolean verified) {}

    /** Every rule that was approved, by route, the newest first. */
    record RulesAnswer(List<PayingAnswer> paying, List<ReleaseAnswer> releases) {}

    /** Asks for a rule which accounts a route uses; a finance checker decides on the pages. */
    @PostMapping("/api/v1/paying-rules")
    ResponseEntity<ChangeAnswer> paying(
            @RequestBody PayingForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), null);
        return changes.propose(grounds.change(key, form.change()), signedIn);
    }

    /** Asks for a rule what is released on a route; a finance checker decides on the pages. */
    @PostMapping("/api/v1/release-rules")
    ResponseEntity<ChangeAnswer> release(
            @RequestBody ReleaseForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), null);
        return changes.propose(grounds.change(key, form.change()), signedIn);
    }

    /** The rules of all routes. */
    @GetMapping("/api/v1/route-rules")
    RulesAnswer rules() {
        return new RulesAnswer(
                rules.allPaying().stream()
                        .map(
                                rule ->
                                        new PayingAnswer(
                                                rule.route().name(),
                                                rule.from(),
                                                rule.deposit(),
                                                rule.wallet(),
                                                rule.loanWallet().orElse(null)))
                        .toList(),
                rules.allReleases().stream()
                        .map(
                                rule ->
                                        new ReleaseAnswer(
                                                rule.route().name(),
                                                rule.from(),
                                                rule.auto(),
                                                rule.perWalk().fen(),
                                                rule.perDay().fen(),
                                                rule.verified()))
                        .toList());
    }
}
