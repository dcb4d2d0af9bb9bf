/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an upload that says it is too large before a byte of it is kept. Left to itself, the
 * container would find out while it looks for the token against forgery, and the clerk would be
 * told of a missing right.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + UploadLimitFilter.EARLY)
class UploadLimitFilter extends OncePerRequestFilter {

    /** What the form is told when it is shown again. */
    static final String TOO_LARGE = "large";

    static final int EARLY = 10;

    private static final String DECLARE = "/hall/declare";

    private final long most;

    UploadLimitFilter(MultipartConfigElement settings) {
        this.most = settings.getMaxRequestSize();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return most < 0
                || !HttpMethod.POST.matches(request.getMethod())
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || request.getContentLengthLong() <= most;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(DECLARE)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, DECLARE + "?refused=" + TOO_LARGE);
            return;
        }
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
}
