/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.anju.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every page its frame, and makes a page of what could not be shown: a refusal in its own
 * words, an address that leads nowhere, an upload that is too large.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(FrameAdvice.AFTER_PROGRAMS)
class FrameAdvice {

    /** What programs call answers in its own way and is asked first. */
    static final int AFTER_PROGRAMS = 100;

    private final FrameService frames;
    private final MessageSource messages;

    FrameAdvice(FrameService frames, MessageSource messages) {
        this.frames = frames;
        this.messages = messages;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status =
                switch (refusal.ground()) {
                    case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case STATE -> HttpStatus.CONFLICT;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                };
        return page(request, status, told(refusal))
                .addObject("code", refusal.code())
                .addObject("problems", refusal.problems());
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, text("portal.upload.large"));
    }

    @ExceptionHandler({
        HttpRequestMethodNotSupportedException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ModelAndView nowhere(Exception refusal, HttpServletRequest request) {
        HttpStatusCode status =
                refusal instanceof ErrorResponse response
                        ? response.getStatusCode()
                        : HttpStatus.BAD_REQUEST;
        return status.value() == HttpStatus.BAD_REQUEST.value()
                ? page(request, HttpStatus.BAD_REQUEST, text("portal.refused.address"))
                : page(request, HttpStatus.NOT_FOUND, text("portal.refused.nowhere"));
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String detail) {
        ModelAndView page = new ModelAndView("portal/refused");
        page.setStatus(status);
        page.addObject("frame", frames.of(request));
        page.addObject("status", status.value());
        page.addObject("detail", detail);
        page.addObject("problems", List.of());
        return page;
    }

    /** In Chinese as it was said where it arose; in other languages by its code. */
    private String told(Refusal refusal) {
        String chinese = String.valueOf(refusal.getMessage());
        return Objects.requireNonNullElse(
                messages.getMessage(
                        "problem." + refusal.code(),
                        null,
                        chinese,
                        LocaleContextHolder.getLocale()),
                chinese);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
