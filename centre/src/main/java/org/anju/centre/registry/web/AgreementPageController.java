/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.desk.ListExportService.Taken;
import org.anju.centre.ledger.Slice;
import org.anju.centre.lists.ListKind;
import org.anju.centre.registry.Agreement;
import org.anju.centre.registry.AgreementPage;
import org.anju.centre.registry.AgreementState;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.Document;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange.EndAgreement;
import org.anju.centre.registry.RegistryChange.RegisterAgreement;
import org.anju.centre.registry.RegistryDesk;
import org.anju.centre.registry.RegistryRefusal;
import org.anju.centre.registry.RequestedChange;
import org.anju.centre.registry.web.ChangeFormService.Place;
import org.anju.centre.registry.web.ChangeFormService.Sent;
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
@RequestMapping(AgreementQuery.PATH)
class AgreementPageController {

    private static final String PAGE = "registry/agreements";
    private static final String HERE = AgreementQuery.PATH;
    private static final int SIZE = 50;

    private final RegistryDesk desk;
    private final Registry registry;
    private final PaperService papers;
    private final ChangeFormService forms;
    private final RegistryExportService exports;
    private final Ids ids;
    private final Clock clock;

    AgreementPageController(
            RegistryDesk desk,
            Registry registry,
            PaperService papers,
            ChangeFormService forms,
            RegistryExportService exports,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.registry = registry;
        this.papers = papers;
        this.forms = forms;
        this.exports = exports;
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
            AgreementQuery query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable UUID renews,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        Form form = renews == null ? fresh() : renewing(new ChangeId(renews));
        fill(model, query, page, signedIn);
        fill(model, form);
        model.addAttribute("said", said);
        return PAGE;
    }

    @GetMapping(params = "as")
    void file(
            AgreementQuery query,
            @RequestParam ListKind as,
            @RequestAttribute SignedIn signedIn,
            HttpServletResponse answer)
            throws IOException {
        exports.agreements(query, new Taken(as, signedIn), answer);
    }

    private Form fresh() {
        return new Form(ids.next(), null, "", "", "", null, null, null, "", List.of());
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
        List<UUID> kept = Objects.requireNonNullElse(form.kept(), List.of());
        try {
            kept = papers.keep(form.kept(), papersOfIt, signedIn);
            forms.propose(
                    new Sent(form.id(), form.grounds(), signedIn), form.change(today()), kept);
            return ActAnswerService.onTo(ChangeFormService.said(HERE, "proposed"));
        } catch (Refusal refusal) {
            Form typed = form.with(kept);
            return ActAnswerService.again(PAGE, again(() -> typed, signedIn), refusal);
        }
    }

    @PostMapping("/{id}/end")
    ModelAndView end(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        ChangeId agreement = new ChangeId(id);
        return forms.ask(
                new Sent(null, grounds, signedIn),
                () -> new EndAgreement(agreement, Objects.requireNonNullElse(lastDay, today())),
                new Place(HERE, PAGE, again(() -> renewing(agreement), signedIn)));
    }

    @PostMapping("/changes/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return ActAnswerService.answer(
                () -> registry.withdraw(new ChangeId(id), signedIn),
                ChangeFormService.said(HERE, "withdrawn"),
                PAGE,
                again(this::fresh, signedIn));
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

    private Consumer<Model> again(Supplier<Form> form, SignedIn signedIn) {
        return model -> {
            fill(model, AgreementQuery.ALL, 1, signedIn);
            fill(model, form.get());
        };
    }

    private void fill(Model model, AgreementQuery query, int page, SignedIn signedIn) {
        LocalDate today = today();
        AgreementPage found = desk.agreements(query.filter(), Slice.page(page, SIZE));
        model.addAttribute("query", query);
        model.addAttribute("everything", query.isEverything());
        model.addAttribute("total", found.total());
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute(
                "rows",
                found.agreements().stream()
                        .map(agreement -> new Row(agreement, agreement.on(today)))
                        .toList());
        model.addAttribute("states", AgreementState.values());
        model.addAttribute("kinds", AgreementKind.values());
        model.addAttribute("today", today);
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("me", signedIn.number());
        model.addAttribute("waiting", waiting(registry));
    }

    private void fill(Model model, Form form) {
        model.addAttribute("form", form);
        model.addAttribute(
                "kept", papers.shown(Objects.requireNonNullElse(form.kept(), List.<UUID>of())));
    }

    /** What waits for a second person. */
    static List<RequestedChange> waiting(Registry registry) {
        return registry.changes().stream().filter(RequestedChange::isOpen).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }
}
