/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anju.centre.staff.SignIns;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/**
 * The ways through the entrance of the pages: to the sign-in and back to the page one came from,
 * and what happens to a form whose session has ended meanwhile.
 */
@Service
class EntranceService
        implements AuthenticationProvider,
                AuthenticationEntryPoint,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                AccessDeniedHandler {

    static final String LOGIN = "/login";

    private final SignIns signIns;
    private final SignedInFilter sessions;
    private final DataSize uploadMax;

    EntranceService(
            SignIns signIns,
            SignedInFilter sessions,
            @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize uploadMax) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.uploadMax = uploadMax;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        SignedIn who =
                signIns.signIn(shown.getName(), String.valueOf(shown.getCredentials()))
                        .orElseThrow(() -> new BadCredentialsException("sign-in refused"));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who.number(), "", List.of());
        authentication.setDetails(who);
        return authentication;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication shown)
            throws IOException {
        SignedIn who = (SignedIn) Objects.requireNonNull(shown.getDetails());
        sessions.open(request, who.number());
        String back = LookController.local(parameter(request, "back"));
        seeOther(response, isFor(who, back) ? back : FrameService.home(who));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        seeOther(response, login("refused", LookController.local(parameter(request, "back"))));
    }

    /** Somebody who has not signed in, or no longer is. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        boolean expired =
                request.getRequestedSessionId() != null || !request.getMethod().equals("GET");
        toLogin(request, response, expired);
    }

    /** Somebody who has signed in, but may not; or a form older than its session. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (!(refused instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getContentLengthLong() > uploadMax.toBytes()) {
            // A form that is too large is not read, and so seems to lack its token.
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            toLogin(request, response, true);
        }
    }

    private static void toLogin(
            HttpServletRequest request, HttpServletResponse response, boolean expired)
            throws IOException {
        String login = login(expired ? "expired" : "", from(request));
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "");
        if (accepted.startsWith("text/event-stream")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            // A whole page, instead of a sign-in form in the middle of one.
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            seeOther(response, login);
        }
    }

    /** The page on which somebody was: only what was got, for a form is not sent again. */
    private static String from(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return local(request, request.getHeader("HX-Current-URL"));
        }
        if (!request.getMethod().equals("GET")) {
            return request.getRequestURI().equals(LOGIN)
                    ? LookController.local(parameter(request, "back"))
                    : local(request, request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return LookController.local(
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }

    /** The path and query of an address of this host; the start for any other. */
    private static String local(HttpServletRequest request, @Nullable String address) {
        try {
            URI uri = URI.create(Objects.requireNonNullElse(address, ""));
            if (!request.getServerName().equals(uri.getHost())) {
                return "/";
            }
            String query = uri.getRawQuery();
            return LookController.local(
                    query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static boolean isFor(SignedIn who, String address) {
        int query = address.indexOf('?');
        Page page = FrameService.page(query < 0 ? address : address.substring(0, query));
        return page != null && who.posts().stream().anyMatch(page.posts()::contains);
    }

    private static String login(String why, String back) {
        String to =
                back.equals("/") ? "" : "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        String query = why.isEmpty() || to.isEmpty() ? why + to : why + "&" + to;
        return query.isEmpty() ? LOGIN : LOGIN + "?" + query;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("/");
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
