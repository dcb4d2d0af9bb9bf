/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a program was answered, as it can be answered again. */
record ProgramAnswer(
        int status, @Nullable String contentType, @Nullable String location, byte[] body) {

    private static final int REFUSED = 400;

    /** A refusal as an answer. */
    static ProgramAnswer of(Problem problem) {
        return new ProgramAnswer(
                problem.status(),
                "application/problem+json",
                null,
                problem.json().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether nothing was done. */
    boolean isRefusal() {
        return status >= REFUSED;
    }

    /** Writes it as the whole answer. */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader("Location", location);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
