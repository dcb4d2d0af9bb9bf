/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.anju.centre.registry.Agreement;
import org.anju.centre.registry.AgreementPage;
import org.anju.centre.registry.AgreementState;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryDesk;
import org.anju.centre.registry.web.RegistryController.Grounds;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreements with banks for programs. */
@RestController
class AgreementController {

    private final RegistryDesk desk;
    private final RegistryController changes;
    private final Clock clock;

    AgreementController(RegistryDesk desk, RegistryController changes, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    /** An agreement to register, or one that renews another. */
    record AgreementForm(
            @Nullable AgreementKind kind,
            @Nullable String number,
            @Nullable String bank,
            @Nullable String parties,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID renews,
            @Nullable String grounds,
            @Nullable List<UUID> documents) {

        RegisterAgreement change() {
            return new RegisterAgreement(
                    RegistryController.given("kind", kind),
                    typed(number),
                    typed(bank),
                    typed(parties),
                    RegistryController.given("valid_from", validFrom),
                    RegistryController.given("valid_to", validTo),
                    Optional.ofNullable(renews).map(ChangeId::new));
        }

        private static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    /** The last day of an agreement that is to end before its time. */
    record EndForm(
            @Nullable LocalDate lastDay,
            @Nullable String grounds,
            @Nullable List<UUID> documents) {}

    /** An agreement and whether new business may begin under it today. */
    record AgreementAnswer(
            UUID id,
            String kind,
            String number,
            String bank,
            String parties,
            LocalDate validFrom,
            LocalDate validTo,
            @Nullable UUID renews,
            LocalDate lastDay,
            String state) {

        static AgreementAnswer of(Agreement agreement, LocalDate today) {
            RegisterAgreement terms = agreement.terms();
            return new AgreementAnswer(
                    agreement.id().value(),
                    terms.kind().name(),
                    terms.number(),
                    terms.bank(),
                    terms.parties(),
                    terms.from(),
                    terms.to(),
                    terms.renews().map(ChangeId::value).orElse(null),
                    agreement.lastDay(),
                    agreement.on(today).name());
        }
    }

    /** A part of the agreements with how many were found. */
    record AgreementsAnswer(long total, List<AgreementAnswer> items) {}

    /** Asks to register an agreement; a finance checker decides on the pages. */
    @PostMapping("/api/v1/agreements")
    ResponseEntity<ChangeAnswer> register(
            @RequestBody AgreementForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), form.documents());
        return changes.propose(grounds.change(key, form.change()), signedIn);
    }

    /** Asks to end an agreement before its time. */
    @PostMapping("/api/v1/agreements/{id}/ends")
    ResponseEntity<ChangeAnswer> end(
            @PathVariable UUID id,
            @RequestBody EndForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        EndAgreement change =
                new EndAgreement(
                        new ChangeId(id), RegistryController.given("last_day", form.lastDay()));
        Grounds grounds = new Grounds(form.grounds(), form.documents());
        return changes.propose(grounds.change(key, change), signedIn);
    }

    /** Agreements that a filter finds, those asked for last first. */
    @GetMapping("/api/v1/agreements")
    AgreementsAnswer agreements(
            @RequestParam(required = false) @Nullable AgreementState state,
            @RequestParam(required = false) @Nullable AgreementKind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
        AgreementPage page =
                desk.agreements(
                        new AgreementQuery(state, kind, from, to, text).filter(),
                        new Slice(after, limit));
        return new AgreementsAnswer(
                page.total(),
                page.agreements().stream()
                        .map(agreement -> AgreementAnswer.of(agreement, today))
                        .toList());
    }
}
