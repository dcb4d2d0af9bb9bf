/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers refusals and unreadable requests as problem documents (RFC 9457) with a code. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final String CODE = "code";

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status(refusal.ground()), refusal.getMessage());
        problem.setTitle("Refused");
        problem.setProperty(CODE, refusal.code());
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, place(unreadable));
        problem.setTitle("Unreadable request");
        problem.setProperty(CODE, "UNREADABLE_JSON");
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    private static HttpStatus status(Refusal.Ground ground) {
        return switch (ground) {
            case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private static String place(HttpMessageNotReadableException unreadable) {
        return unreadable.getMostSpecificCause() instanceof JacksonException json
                ? json.getOriginalMessage()
                : "a JSON document must be given as the request's body";
    }
}
