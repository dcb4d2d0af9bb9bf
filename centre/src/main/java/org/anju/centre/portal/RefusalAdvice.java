/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.net.URI;
import java.util.Locale;
import org.anju.kernel.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns a refusal of any capability, where a program asked, into {@code application/problem+json}:
 * a stable code, a title, what to do, and each place at fault. What the program itself did wrong is
 * answered by status 500 and told in the log only.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class RefusalAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem = problem(status(refusal.ground()), refusal.code(), refusal);
        problem.setTitle(title(refusal.ground()));
        problem.setProperty("problems", refusal.problems());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail badArgument(IllegalArgumentException refusal) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "BAD_ARGUMENT", refusal);
        problem.setTitle("请求内容有误");
        return problem;
    }

    private static HttpStatus status(Refusal.Ground ground) {
        return switch (ground) {
            case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private static String title(Refusal.Ground ground) {
        return switch (ground) {
            case CONTENT -> "提交的内容不符合要求";
            case STATE -> "当前状态下不能办理";
            case UNKNOWN -> "所指对象不存在";
        };
    }

    private static ProblemDetail problem(HttpStatus status, String code, RuntimeException refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setProperty("code", code);
        return problem;
    }
}
