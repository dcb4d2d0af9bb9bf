/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.registry.Agreement;
import org.anju.centre.registry.AgreementState;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.Document;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryRefusal;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.route.AgreementKind;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of agreements: which there are, their papers, and how one is registered or ended. */
@Controller
@RequestMapping("/settlement/agreements")
class AgreementPageController {

    private static final String PAGE = "registry/agreements";
    private static final String HERE = "/settlement/agreements";

    private final Registry registry;
    private final PaperService papers;
    private final FormAnswerService answers;
    private final Ids ids;
    private final Clock clock;

    AgreementPageController(
            Registry registry,
            PaperService papers,
            FormAnswerService answers,
            Ids ids,
            Clock clock) {
        this.registry = registry;
        this.papers = papers;
        this.answers = answers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An agreement as filled in.
     *
     * @param id minted with the form, so that sending it twice asks once
     * @param kept papers that were handed in before
     */
    record Form(
            @Nullable UUID id,
            @Nullable AgreementKind kind,
            @Nullable String number,
            @Nullable String bank,
            @Nullable String parties,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable UUID renews,
            @Nullable String grounds,
            @Nullable List<UUID> kept) {

        RegisterAgreement change(LocalDate today) {
            return new RegisterAgreement(
                    Objects.requireNonNullElse(kind, AgreementKind.SETTLEMENT),
                    typed(number),
                    typed(bank),
                    typed(parties),
                    Objects.requireNonNullElse(from, today),
                    // None is a day that is over, which is refused with what to do.
                    Objects.requireNonNullElse(to, LocalDate.EPOCH),
                    Optional.ofNullable(renews).map(ChangeId::new));
        }

        Form with(List<UUID> papers) {
            return new Form(id, kind, number, bank, parties, from, to, renews, grounds, papers);
        }

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "").strip();
        }
    }

    /** An agreement with what it allows today. */
    record Row(Agreement agreement, AgreementState state) {

        /** Whether it can be ended or renewed. */
        public boolean stands() {
            return state == AgreementState.IN_FORCE || state == AgreementState.COMING;
        }

        /** Whether a new one may take its place. */
        public boolean renewable() {
            return stands() || state == AgreementState.EXPIRED;
        }
    }

    @GetMapping
    String agreements(
            @RequestParam(required = false) @Nullable AgreementState state,
            @RequestParam(required = false) @Nullable UUID renews,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        Form fresh = new Form(ids.next(), null, "", "", "", null, null, null, "", List.of());
        Form form = renews == null ? fresh : renewing(new ChangeId(renews));
        fill(model, state, form, signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    private Form renewing(ChangeId id) {
        Agreement old =
                registry.agreement(id).orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
        RegisterAgreement terms = old.terms();
        return new Form(
                ids.next(),
                terms.kind(),
                "",
                terms.bank(),
                terms.parties(),
                terms.to().plusDays(1),
                null,
                id.value(),
                "",
                List.of());
    }

    @PostMapping
    ModelAndView register(
            Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> papersOfIt,
            @RequestAttribute SignedIn signedIn) {
        Form typed = form;
        try {
            typed = form.with(papers.keep(form.kept(), papersOfIt, signedIn));
            propose(form.id(), form.change(today()), typed.kept(), form.grounds(), signedIn);
            return answers.seeOther(HERE, "proposed");
        } catch (Refusal refusal) {
            return again(typed, refusal, signedIn);
        }
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        try {
            LocalDate day = Objects.requireNonNullElse(lastDay, today());
            propose(null, new EndAgreement(new ChangeId(id), day), List.of(), grounds, signedIn);
            return answers.seeOther(HERE, "proposed");
        } catch (Refusal refusal) {
            return again(renewing(new ChangeId(id)), refusal, signedIn);
        }
    }

    @PostMapping("/changes/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        try {
            registry.withdraw(new ChangeId(id), signedIn);
            return answers.seeOther(HERE, "withdrawn");
        } catch (Refusal refusal) {
            Form fresh = new Form(ids.next(), null, "", "", "", null, null, null, "", List.of());
            return again(fresh, refusal, signedIn);
        }
    }

    /** A paper as it was handed in, to be kept, never to be shown by the browser. */
    @GetMapping("/documents/{id}")
    ResponseEntity<InputStreamResource> document(@PathVariable UUID id) throws IOException {
        Document document =
                registry.document(id).orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
        InputStream bytes =
                registry.read(id).orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(document.bytes())
                .body(new InputStreamResource(bytes));
    }

    private void propose(
            @Nullable UUID id,
            RegistryChange change,
            @Nullable List<UUID> documents,
            @Nullable String grounds,
            SignedIn signedIn) {
        registry.propose(
                new NewChange(
                        new ChangeId(id == null ? ids.next() : id),
                        change,
                        Objects.requireNonNullElse(documents, List.<UUID>of()),
                        Form.typed(grounds)),
                signedIn);
    }

    private ModelAndView again(Form form, Refusal refusal, SignedIn signedIn) {
        BindingAwareModelMap model = new BindingAwareModelMap();
        fill(model, null, form, signedIn);
        return answers.again(PAGE, model, refusal);
    }

    private void fill(Model model, @Nullable AgreementState state, Form form, SignedIn signedIn) {
        LocalDate today = today();
        List<Row> rows =
                registry.agreements().stream()
                        .map(agreement -> new Row(agreement, agreement.on(today)))
                        .filter(row -> state == null || row.state() == state)
                        .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("state", state);
        model.addAttribute("states", AgreementState.values());
        model.addAttribute("kinds", AgreementKind.values());
        model.addAttribute("form", form);
        model.addAttribute(
                "kept", papers.shown(Objects.requireNonNullElse(form.kept(), List.<UUID>of())));
        model.addAttribute("today", today);
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("me", signedIn.number());
        model.addAttribute("waiting", waiting(registry));
    }

    /** What waits for a second person. */
    static List<RequestedChange> waiting(Registry registry) {
        return registry.changes().stream().filter(RequestedChange::isOpen).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
