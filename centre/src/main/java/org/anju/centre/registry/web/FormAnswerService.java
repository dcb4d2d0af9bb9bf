/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import org.anju.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Answers a form of the registry: on to what was taken, or back with what is wrong. */
@Service
class FormAnswerService {

    /** Leads to a page that says what was taken. */
    ModelAndView seeOther(String address, String said) {
        ModelAndView redirect = new ModelAndView("redirect:" + address + "?said=" + said);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /**
     * Shows a page once more with what is wrong.
     *
     * @throws Refusal itself, where it names something that is not there
     */
    ModelAndView again(String page, Model filled, Refusal refusal) {
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
