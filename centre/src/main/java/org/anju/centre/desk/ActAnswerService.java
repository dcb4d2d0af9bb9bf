/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.desk;

import java.util.function.Consumer;
import org.anju.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what somebody did at a page: on to where it is said that it was taken, or the page once
 * more with what was refused and all that had been filled in. What names something that is not
 * there stays a refusal, which has a page of its own.
 */
public final class ActAnswerService {

    private ActAnswerService() {}

    /**
     * Acts and answers.
     *
     * @param onTo the address to lead on to once it is done
     * @param page the template that is shown where it was refused
     * @param fill puts on that page what stands on it
     * @throws Refusal itself, where it names something that is not there
     */
    public static ModelAndView answer(
            Runnable act, String onTo, String page, Consumer<Model> fill) {
        try {
            act.run();
            return onTo(onTo);
        } catch (Refusal refusal) {
            return again(page, fill, refusal);
        }
    }

    /** Leads on to an address of the program, so that loading it again does nothing twice. */
    public static ModelAndView onTo(String address) {
        ModelAndView redirect = new ModelAndView("redirect:" + address);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }

    /**
     * Shows a page once more with what was refused.
     *
     * @throws Refusal itself, where it names something that is not there
     */
    public static ModelAndView again(String page, Consumer<Model> fill, Refusal refusal) {
        if (refusal.ground() == Refusal.Ground.UNKNOWN) {
            throw refusal;
        }
        BindingAwareModelMap model = new BindingAwareModelMap();
        fill.accept(model);
        model.addAttribute("refusal", refusal);
        ModelAndView again = new ModelAndView(page, model);
        again.setStatus(
                refusal.ground() == Refusal.Ground.CONTENT
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT);
        return again;
    }
}
