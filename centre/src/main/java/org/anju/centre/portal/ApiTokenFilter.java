/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.staff.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a calling program by its bearer token, and turns away whoever shows none. */
final class ApiTokenFilter extends OncePerRequestFilter
        implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;

    ApiTokenFilter(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> tokens.holderOf(header.substring(SCHEME.length())))
                .ifPresent(holder -> authenticate(request, holder));
        chain.doFilter(request, response);
    }

    /** An answer that streams is dispatched twice; the second time needs the same caller. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        Problem.UNAUTHENTICATED.write(response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        boolean othersEmployer = ProgramRights.of(request) == ProgramRights.Answer.UNKNOWN;
        (othersEmployer ? Problem.EMPLOYER_UNKNOWN : Problem.FORBIDDEN).write(response);
    }

    private static void authenticate(HttpServletRequest request, SignedIn holder) {
        Caller.set(request, holder);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(holder.number(), "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
