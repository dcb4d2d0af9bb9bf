/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers a program whose request leads to no controller, or whose form cannot be taken apart;
 * people are shown the error page.
 */
@ControllerAdvice
class NowhereAdvice {

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ResponseEntity<ProblemDetail> nowhere(Exception refusal, HttpServletRequest request)
            throws Exception {
        if (!isOfProgram(request) || !(refusal instanceof ErrorResponse answer)) {
            throw refusal;
        }
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    /** The form says that it has parts, and has none that can be told apart. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    void unreadable(Exception refusal, HttpServletRequest request, HttpServletResponse answer)
            throws IOException {
        if (refusal instanceof MaxUploadSizeExceededException tooLarge) {
            throw tooLarge;
        }
        if (isOfProgram(request)) {
            Problem.FORM_UNREADABLE.write(answer);
        } else {
            answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
