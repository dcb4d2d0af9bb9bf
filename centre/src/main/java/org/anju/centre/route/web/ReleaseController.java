/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route.web;

import java.util.Optional;
import java.util.UUID;
import org.anju.centre.desk.ActAnswerService;
import org.anju.centre.route.RouteDesk;
import org.anju.centre.route.Routes;
import org.anju.centre.route.WalkId;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Walks of money that wait for a release or for somebody to look. */
@Controller
class ReleaseController {

    private static final String LIST = "/settlement/walks";
    private static final String PAGE = "route/walks";

    private final RouteDesk desk;
    private final Routes routes;

    ReleaseController(RouteDesk desk, Routes routes) {
        this.desk = desk;
        this.routes = routes;
    }

    @GetMapping(LIST)
    String tasks(
            @RequestParam(defaultValue = "") String done,
            @RequestAttribute SignedIn signedIn,
            Model model) {
        fill(model, signedIn);
        model.addAttribute("done", done);
        return PAGE;
    }

    @PostMapping(LIST + "/{id}/release")
    ModelAndView release(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return act("release", signedIn, () -> desk.release(new WalkId(id), signedIn));
    }

    @PostMapping(LIST + "/{id}/decline")
    ModelAndView decline(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return act("decline", signedIn, () -> desk.decline(new WalkId(id), signedIn));
    }

    /** Tries again, to another wallet where one is typed. */
    @PostMapping(LIST + "/{id}/retry")
    ModelAndView retry(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String wallet,
            @RequestAttribute SignedIn signedIn) {
        return act(
                "retry",
                signedIn,
                () -> desk.tryAgain(new WalkId(id), payee(name.strip(), wallet.strip()), signedIn));
    }

    @PostMapping(LIST + "/{id}/bring-back")
    ModelAndView bringBack(@PathVariable UUID id, @RequestAttribute SignedIn signedIn) {
        return act("bring-back", signedIn, () -> desk.bringBack(new WalkId(id), signedIn));
    }

    @PostMapping(LIST + "/{id}/missed")
    ModelAndView missed(
            @PathVariable UUID id, @RequestParam int leg, @RequestAttribute SignedIn signedIn) {
        return act("missed", signedIn, () -> desk.missed(new WalkId(id), leg, signedIn));
    }

    @PostMapping(LIST + "/tasks/{id}/close")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String grounds,
            @RequestAttribute SignedIn signedIn) {
        return act("close", signedIn, () -> desk.close(id, grounds, signedIn));
    }

    private static Optional<TransactionParty> payee(String name, String wallet) {
        if (name.isEmpty() && wallet.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TransactionParty(name, AccountId.wallet(wallet)));
        } catch (IllegalArgumentException wrong) {
            throw new PayeeRefusal();
        }
    }

    private ModelAndView act(String done, SignedIn signedIn, Runnable act) {
        return ActAnswerService.answer(
                act, LIST + "?done=" + done, PAGE, model -> fill(model, signedIn));
    }

    private void fill(Model model, SignedIn signedIn) {
        model.addAttribute("tasks", desk.tasks());
        model.addAttribute("walks", routes.open());
        model.addAttribute("mayAct", signedIn.holdsAny(Post.SETTLEMENT));
        model.addAttribute("self", signedIn.number());
        model.addAttribute("done", "");
    }
}
