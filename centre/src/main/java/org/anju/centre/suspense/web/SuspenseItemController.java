/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.suspense.AssignmentRequest;
import org.anju.centre.suspense.Candidate;
import org.anju.centre.suspense.Suspense;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.centre.suspense.SuspenseRefusal;
import org.anju.centre.suspense.SuspenseView;
import org.anju.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One amount of held money beside the cases it may be meant for, and the request to assign it. */
@Controller
class SuspenseItemController {

    private static final String PAGE = "suspense/item";
    private static final String LIST = "/finance/suspense/";

    private final Suspense suspense;
    private final Ids ids;

    SuspenseItemController(Suspense suspense, Ids ids) {
        this.suspense = suspense;
        this.ids = ids;
    }

    /**
     * What the form holds.
     *
     * @param id minted with the form, so that sending it twice asks once
     * @param caseId the candidate that was chosen
     * @param number the number of another case; it counts where one was typed
     * @param more further items
     * @param grounds what was found out
     */
    record Form(
            UUID id,
            @Nullable UUID caseId,
            @Nullable String number,
            @Nullable List<UUID> more,
            @Nullable String grounds) {

        /** The number as it was typed. */
        public String typed() {
            return Objects.requireNonNullElse(number, "").strip();
        }

        /** Whether the further item was chosen. */
        public boolean has(SuspenseItemId item) {
            return more != null && more.contains(item.value());
        }

        AssignmentRequest request(SuspenseItemId first, UUID chosen) {
            List<SuspenseItemId> items =
                    Stream.concat(
                                    Stream.of(first),
                                    Objects.requireNonNullElse(more, List.<UUID>of()).stream()
                                            .map(SuspenseItemId::new))
                            .toList();
            return new AssignmentRequest(
                    id, chosen, items, Objects.requireNonNullElse(grounds, ""));
        }
    }

    @GetMapping("/finance/suspense/{id}")
    String item(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String said,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        SuspenseItemId item = SuspenseQuery.item(id);
        Form form = new Form(ids.next(), null, number, List.of(), "");
        fill(model, item, form, signedIn);
        model.addAttribute("said", said);
        return PAGE;
    }

    @PostMapping("/finance/suspense/{id}/assignments")
    ModelAndView propose(@PathVariable String id, Form form, @RequestAttribute SignedIn signedIn) {
        SuspenseItemId item = SuspenseQuery.item(id);
        return ActAnswerService.answer(
                () -> suspense.propose(form.request(item, chosen(item, form)), signedIn),
                LIST + item + "?said=proposed",
                PAGE,
                model -> fill(model, item, form, signedIn));
    }

    @PostMapping("/finance/suspense/{id}/assignments/{assignment}/withdrawal")
    ModelAndView withdraw(
            @PathVariable String id,
            @PathVariable UUID assignment,
            @RequestAttribute SignedIn signedIn) {
        SuspenseItemId item = SuspenseQuery.item(id);
        Form form = new Form(ids.next(), null, "", List.of(), "");
        return ActAnswerService.answer(
                () -> suspense.withdraw(assignment, signedIn),
                LIST + item + "?said=withdrawn",
                PAGE,
                model -> fill(model, item, form, signedIn));
    }

    /** The case that is meant: the one typed, else the one chosen. */
    private UUID chosen(SuspenseItemId item, Form form) {
        if (!form.typed().isEmpty()) {
            return suspense.candidate(item, form.typed()).reference().id();
        }
        UUID chosen = form.caseId();
        if (chosen == null) {
            throw SuspenseRefusal.caseNeeded();
        }
        return chosen;
    }

    private void fill(Model model, SuspenseItemId item, Form form, SignedIn signedIn) {
        SuspenseView view =
                suspense.view(item).orElseThrow(() -> SuspenseRefusal.itemUnknown(item.toString()));
        boolean free = view.line().isOpen() && view.request() == null;
        boolean keeps = signedIn.holdsAny(Post.BOOKKEEPER);
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        model.addAttribute("free", free);
        model.addAttribute("mayAsk", free && keeps);
        model.addAttribute("keeps", keeps);
        model.addAttribute("candidates", free ? candidates(item, form, model) : List.of());
        model.addAttribute("companions", free ? suspense.companions(item) : List.of());
        model.addAttribute(
                "own",
                view.request() != null
                        && view.request().maker().number().equals(signedIn.number()));
    }

    /** The likely ones, and before them the one whose number was typed. */
    private List<Candidate> candidates(SuspenseItemId item, Form form, Model model) {
        List<Candidate> found = new ArrayList<>(suspense.candidates(item));
        if (!form.typed().isEmpty()) {
            try {
                Candidate typed = suspense.candidate(item, form.typed());
                found.removeIf(each -> each.reference().id().equals(typed.reference().id()));
                found.addFirst(typed);
                model.addAttribute("chosen", typed.reference().id());
            } catch (SuspenseRefusal refusal) {
                model.addAttribute("numberProblem", refusal);
            }
        } else if (form.caseId() != null) {
            model.addAttribute("chosen", form.caseId());
        }
        return found;
    }
}
