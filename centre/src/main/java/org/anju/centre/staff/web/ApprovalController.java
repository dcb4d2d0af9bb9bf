/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.centre.staff.StaffRefusal;
import org.anju.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What waits for a second person (复核): the inbox, one request, and the decision about it. The same
 * pages stand at the counter and in finance, each with what the post there decides.
 */
@Controller
class ApprovalController {

    private static final String COUNTER = "/counter/approvals";
    private static final String FINANCE = "/finance/approvals";
    private static final String PAGE = "staff/approval";

    private final Approvals approvals;
    private final ObjectProvider<ApprovalView> views;

    ApprovalController(Approvals approvals, ObjectProvider<ApprovalView> views) {
        this.approvals = approvals;
        this.views = views;
    }

    @GetMapping({COUNTER, FINANCE})
    String inbox(
            @RequestParam(defaultValue = "") String decided,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request,
            Model model) {
        List<Approval> here =
                approvals.pending(signedIn).stream()
                        .filter(each -> each.checkerPost() == post(request))
                        .toList();
        model.addAttribute("approvals", here);
        model.addAttribute("base", base(request));
        model.addAttribute("decided", decided);
        return "staff/approvals";
    }

    @GetMapping({COUNTER + "/{id}", FINANCE + "/{id}"})
    String one(
            @PathVariable UUID id,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request,
            Model model) {
        fill(model, approval(id, request), signedIn, request);
        return PAGE;
    }

    @PostMapping({COUNTER + "/{id}", FINANCE + "/{id}"})
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String digest,
            @RequestAttribute SignedIn signedIn,
            HttpServletRequest request) {
        Approval asked = approval(id, request);
        try {
            approvals.decide(id, decision, reason.strip(), digest, signedIn);
            ModelAndView done = new ModelAndView("redirect:" + base(request));
            done.setStatus(HttpStatus.SEE_OTHER);
            done.addObject("decided", id);
            return done;
        } catch (Refusal refusal) {
            if (refusal.ground() == Refusal.Ground.UNKNOWN) {
                throw refusal;
            }
            BindingAwareModelMap model = new BindingAwareModelMap();
            fill(model, approvals.find(id).orElse(asked), signedIn, request);
            return again(model, refusal, reason);
        }
    }

    private static ModelAndView again(BindingAwareModelMap model, Refusal refusal, String reason) {
        ModelAndView page = new ModelAndView(PAGE, model);
        page.setStatus(
                refusal.ground() == Refusal.Ground.CONTENT
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT);
        page.addObject("refusal", refusal);
        page.addObject("reason", reason);
        return page;
    }

    /** What another post decides is not here. */
    private Approval approval(UUID id, HttpServletRequest request) {
        return approvals
                .find(id)
                .filter(each -> each.checkerPost() == post(request))
                .orElseThrow(() -> StaffRefusal.approvalUnknown(id));
    }

    private void fill(
            Model model, Approval approval, SignedIn signedIn, HttpServletRequest request) {
        model.addAttribute("approval", approval);
        model.addAttribute("base", base(request));
        model.addAttribute("own", approval.maker().number().equals(signedIn.number()));
        views.stream()
                .filter(view -> view.kind().equals(approval.request().kind()))
                .findFirst()
                .ifPresent(
                        view ->
                                view.subject(approval, signedIn)
                                        .ifPresent(subject -> show(model, view, subject)));
    }

    private static void show(Model model, ApprovalView view, Object subject) {
        model.addAttribute("view", view.template());
        model.addAttribute("subject", subject);
    }

    private static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FINANCE) ? FINANCE : COUNTER;
    }

    private static Post post(HttpServletRequest request) {
        return base(request).equals(FINANCE) ? Post.FINANCE_CHECKER : Post.CHECKER;
    }
}
