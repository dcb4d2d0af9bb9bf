/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.registry.ChangeId;
import org.anju.centre.registry.NewChange;
import org.anju.centre.registry.Registry;
import org.anju.centre.registry.RegistryChange.RuleDifference;
import org.anju.centre.registry.RegistryRefusal;
import org.anju.centre.registry.web.RegistryController.Grounds;
import org.anju.centre.settlement.DifferenceRulings;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.Ids;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * How somebody asks that a difference of a statement be over, with the bank's paper: at a page, and
 * for programs. A finance checker decides.
 */
@Controller
class DifferenceRulingController {

    private static final String PAGE = "/settlement/bank-days/differences/{id}";
    private static final String TEMPLATE = "registry/difference";

    private final Registry registry;
    private final RegistryController changes;
    private final DifferenceRulings rulings;
    private final PaperService papers;
    private final Ids ids;

    DifferenceRulingController(
            Registry registry,
            RegistryController changes,
            DifferenceRulings rulings,
            PaperService papers,
            Ids ids) {
        this.registry = registry;
        this.changes = changes;
        this.rulings = rulings;
        this.papers = papers;
        this.ids = ids;
    }

    /** Why a difference is none, with the papers that show it. */
    record RulingForm(@Nullable String grounds, @Nullable List<UUID> documents) {}

    /** What the form holds. */
    private record Typed(UUID change, List<UUID> kept, String grounds) {}

    /** The form for one difference. */
    @GetMapping(PAGE)
    String form(@PathVariable UUID id, @RequestAttribute SignedIn signedIn, Model model) {
        fill(model, id, new Typed(ids.next(), List.of(), ""), signedIn);
        return TEMPLATE;
    }

    @PostMapping(PAGE)
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID change,
            @RequestParam(required = false) @Nullable List<UUID> kept,
            @RequestParam(required = false) @Nullable List<MultipartFile> papersOfIt,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        UUID key = Objects.requireNonNullElseGet(change, ids::next);
        List<UUID> documents = Objects.requireNonNullElse(kept, List.of());
        try {
            documents = papers.keep(kept, papersOfIt, signedIn);
            registry.propose(
                    new NewChange(new ChangeId(key), ruling(id), documents, grounds), signedIn);
            return ActAnswerService.onTo("/settlement/bank-days?said=ruling");
        } catch (Refusal refusal) {
            List<UUID> all = documents;
            return ActAnswerService.again(
                    TEMPLATE,
                    model -> fill(model, id, new Typed(key, all, grounds), signedIn),
                    refusal);
        }
    }

    /** Asks that a difference be over; a finance checker decides on the pages. */
    @PostMapping("/api/v1/statement-differences/{id}/rulings")
    @ResponseBody
    ResponseEntity<ChangeAnswer> rule(
            @PathVariable UUID id,
            @RequestBody RulingForm form,
            @RequestHeader("Idempotency-Key") UUID key,
            @RequestAttribute SignedIn signedIn) {
        Grounds grounds = new Grounds(form.grounds(), form.documents());
        return changes.propose(grounds.change(key, ruling(id)), signedIn);
    }

    private void fill(Model model, UUID id, Typed typed, SignedIn signedIn) {
        model.addAttribute("difference", ruling(id).difference());
        model.addAttribute("change", typed.change());
        model.addAttribute("kept", typed.kept());
        model.addAttribute("grounds", typed.grounds());
        model.addAttribute("mayAsk", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("said", "");
    }

    private RuleDifference ruling(UUID id) {
        return rulings.open(id)
                .map(RuleDifference::new)
                .orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
    }
}
