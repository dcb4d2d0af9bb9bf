/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps pages of other sites, open in a browser of this machine, from giving the bank orders. A
 * name that somebody lets point here (DNS rebinding) is refused by the host that was asked for; a
 * form or script of another origin by what the browser says of it. Programs say neither and pass.
 * It also tells the browser what the console's own pages may load and do.
 */
@Component
class LocalCallers extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String PROBLEM =
            """
            {"title":"Refused","status":403,"code":"%s","detail":"%s"}
            """;

    private final String configuredAddress;

    LocalCallers(@Value("${server.address:127.0.0.1}") String configuredAddress) {
        this.configuredAddress = configuredAddress;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        tellTheBrowser(response);
        String host = request.getHeader(HttpHeaders.HOST);
        if (!isOurs(host)) {
            refuse(
                    response,
                    "FOREIGN_HOST",
                    "the bank is asked for as 127.0.0.1 or localhost, by no other name");
        } else if (!READING.contains(request.getMethod()) && isOfAnotherSite(request, host)) {
            refuse(
                    response,
                    "FOREIGN_ORIGIN",
                    "a page of another site cannot give the bank orders");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void tellTheBrowser(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private boolean isOurs(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        return LOOPBACK.contains(name) || name.equals(configuredAddress);
    }

    private static boolean isOfAnotherSite(HttpServletRequest request, @Nullable String host) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String site = request.getHeader("Sec-Fetch-Site");
        return origin != null && !origin.equalsIgnoreCase("http://" + host)
                || site != null && !OWN_SITES.contains(site);
    }

    private static void refuse(HttpServletResponse response, String code, String detail)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PROBLEM.formatted(code, detail));
    }
}
