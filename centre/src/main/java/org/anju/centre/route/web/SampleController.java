/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route.web;

import java.util.List;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.ledger.Slice;
import org.anju.centre.route.Samples;
import org.anju.centre.route.Samples.Sample;
import org.anju.centre.route.Samples.SamplePage;
import org.anju.centre.route.Samples.Verdict;
import org.anju.centre.route.WalkId;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What rules released by themselves and was drawn for a check: as a page, and for programs. */
@Controller
class SampleController {

    private static final String LIST = "/settlement/samples";
    private static final String PAGE = "route/samples";
    private static final int SIZE = 50;

    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    /** A drawn walk; without verdict nobody has checked it. */
    record SampleItem(
            UUID walk,
            String route,
            String business,
            String caseKey,
            long amountFen,
            String phase,
            String drawnAt,
            @Nullable String verdict,
            @Nullable String grounds,
            @Nullable String checkedBy,
            @Nullable String checkedAt) {

        static SampleItem of(Sample sample) {
            Samples.Check check = sample.check().orElse(null);
            return new SampleItem(
                    sample.walk().value(),
                    sample.route().name(),
                    sample.business(),
                    sample.caseKey(),
                    sample.amount().fen(),
                    sample.phase().name(),
                    sample.drawnAt().toString(),
                    check == null ? null : check.verdict().name(),
                    check == null ? null : check.grounds(),
                    check == null ? null : check.by().number(),
                    check == null ? null : check.at().toString());
        }
    }

    /** A portion of the drawn walks. */
    record SamplesAnswer(long total, List<SampleItem> items) {}

    @GetMapping(LIST)
    String samples(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, open, page, signedIn);
        model.addAttribute("done", done);
        return PAGE;
    }

    /** What was found; whoever checks it did not begin it. */
    @PostMapping(LIST + "/{id}")
    ModelAndView check(
            @PathVariable UUID id,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        return ActAnswerService.answer(
                () -> samples.check(new WalkId(id), verdict, grounds, signedIn),
                LIST + "?done=check",
                PAGE,
                model -> fill(model, true, 1, signedIn));
    }

    /** Drawn walks, those that nobody has checked first. */
    @GetMapping("/api/v1/release-samples")
    @ResponseBody
    SamplesAnswer all(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        SamplePage page = samples.samples(open, new Slice(after, limit));
        return new SamplesAnswer(
                page.total(), page.samples().stream().map(SampleItem::of).toList());
    }

    private void fill(Model model, boolean open, int page, SignedIn signedIn) {
        SamplePage found = samples.samples(open, Slice.page(page, SIZE));
        model.addAttribute("samples", found.samples());
        model.addAttribute("total", found.total());
        model.addAttribute("open", open);
        model.addAttribute("page", Math.max(1, page));
        model.addAttribute("size", SIZE);
        model.addAttribute("mayCheck", signedIn.holdsAny(Post.SETTLEMENT, Post.FINANCE_CHECKER));
        model.addAttribute("self", signedIn.number());
        model.addAttribute("done", "");
    }
}
