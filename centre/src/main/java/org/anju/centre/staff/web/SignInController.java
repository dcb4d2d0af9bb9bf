/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff.web;

import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the form to sign in; the frame takes it, and leads back to where one came from. */
@Controller
class SignInController {

    /**
     * The form.
     *
     * @param refused present after a wrong number or password
     * @param expired present where the session ended before a form was sent
     * @param left present after signing out
     */
    @GetMapping("/login")
    String form(
            @RequestAttribute(required = false) @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String left,
            Model model) {
        if (signedIn != null && expired == null) {
            return "redirect:/";
        }
        model.addAttribute("back", back);
        model.addAttribute("refused", refused != null);
        model.addAttribute("expired", expired != null);
        model.addAttribute("left", left != null);
        return "staff/login";
    }
}
