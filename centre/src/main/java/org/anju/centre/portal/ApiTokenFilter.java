/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a calling program by its bearer token and hands it on as the actor of the request. */
final class ApiTokenFilter extends OncePerRequestFilter implements AuthenticationEntryPoint {

    /** Under this name a controller receives who is calling. */
    static final String ACTOR = "actor";

    private static final String SCHEME = "Bearer ";
    private static final String REFUSAL =
            """
            {"type":"/problems/unauthenticated","title":"未认证","status":401,\
            "detail":"缺少有效的访问令牌；请在 Authorization 头中以 Bearer 方式提供",\
            "code":"UNAUTHENTICATED"}
            """;

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
                .ifPresent(actor -> authenticate(request, actor));
        chain.doFilter(request, response);
    }

    /** An answer that streams is dispatched twice; the second time needs the same actor. */
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
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(REFUSAL);
    }

    private static void authenticate(HttpServletRequest request, Actor actor) {
        request.setAttribute(ACTOR, actor);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(actor.number(), "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
