/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import org.anju.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** How the pages of the registry answer a form. */
final class RefusedForm {

    private RefusedForm() {}

    /** Leads to a page that says what was taken. */
    static ModelAndView seeOther(String address, String said) {
        ModelAndView redirect = new ModelAndView("redirect:" + address + "?said=" + said);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /**
     * Shows a page once more with what is wrong.
     *
     * @throws Refusal itself, where it names something that is not there
     */
    static ModelAndView again(String page, Model filled, Refusal refusal) {
        if (refusal.ground() == Refusal.Ground.UNKNOWN) {
            throw refusal;
        }
        ModelAndView again = new ModelAndView(page, filled.asMap());
        again.setStatus(
                refusal.ground() == Refusal.Ground.CONTENT
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT);
        again.addObject("refusal", refusal);
        return again;
    }
}
