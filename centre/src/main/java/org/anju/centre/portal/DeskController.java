/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.util.Arrays;
import java.util.Optional;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody begins, and the code box: four digits, or what one looks for. */
@Controller
class DeskController {

    private static final int CODE = 4;

    @GetMapping("/")
    String home(@RequestAttribute(required = false) @Nullable SignedIn signedIn) {
        return "redirect:" + FrameService.home(signedIn);
    }

    @GetMapping("/desk")
    String desk(
            @RequestAttribute SignedIn signedIn,
            @RequestParam(required = false) @Nullable String unknown,
            Model model) {
        model.addAttribute("posts", signedIn.posts().stream().sorted().toList());
        model.addAttribute("unknown", unknown);
        return "portal/desk";
    }

    // A code opens its page; anything else is looked for where this user may search.
    @GetMapping("/desk/go")
    String go(
            @RequestAttribute SignedIn signedIn,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes redirect) {
        String wanted = code.strip();
        Optional<Page> page =
                Arrays.stream(Page.values())
                        .filter(
                                each ->
                                        !each.code().isEmpty()
                                                && each.code().equals(codeOf(wanted)))
                        .filter(each -> signedIn.posts().stream().anyMatch(each.posts()::contains))
                        .findFirst();
        if (page.isPresent()) {
            return "redirect:" + page.get().address();
        }
        boolean searches =
                signedIn.posts().stream().anyMatch(Page.COUNTER_SEARCH.posts()::contains);
        redirect.addAttribute(searches ? "q" : "unknown", wanted);
        return "redirect:" + (searches ? Page.COUNTER_SEARCH.address() : Page.DESK_HOME.address());
    }

    /** The code in front of a title, as the box suggests them; a longer number is no code. */
    private static String codeOf(String text) {
        return text.matches("\\d{4}(\\s.*)?") ? text.substring(0, CODE) : "";
    }
}
