/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.net.URI;
import java.util.Locale;
import org.anju.centre.calendar.DayRefusedException;
import org.anju.centre.calendar.NoOpenDayException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns refusals that every capability shares into {@code application/problem+json} with a code, a
 * title and what to do. A capability answers its own refusals in its own web package.
 */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail noOpenDay(NoOpenDayException refusal) {
        return problem(HttpStatus.CONFLICT, "NO_OPEN_DAY", "没有打开的记账日", refusal);
    }

    @ExceptionHandler
    ProblemDetail dayRefused(DayRefusedException refusal) {
        return problem(HttpStatus.CONFLICT, "DAY_REFUSED", "记账日不能打开", refusal);
    }

    @ExceptionHandler
    ProblemDetail badArgument(IllegalArgumentException refusal) {
        return problem(HttpStatus.BAD_REQUEST, "BAD_ARGUMENT", "请求内容有误", refusal);
    }

    private static ProblemDetail problem(
            HttpStatus status, String code, String title, RuntimeException refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }
}
