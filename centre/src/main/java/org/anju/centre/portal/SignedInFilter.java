/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anju.centre.staff.SignIns;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a person by the session, asks at every request who that is now, and ends the session after
 * fifteen minutes without an act or eight hours after the sign-in. What a page fetches by itself to
 * stay fresh is no act.
 */
final class SignedInFilter extends OncePerRequestFilter {

    private static final String NUMBER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String SINCE = "anju.since";
    private static final String ACTED = "anju.acted";
    private static final Duration IDLE_MAX = Duration.ofMinutes(15);
    private static final Duration SESSION_MAX = Duration.ofHours(8);
    // The session is written for an act once a minute at most.
    private static final Duration WRITTEN = Duration.ofMinutes(1);

    private final SignIns signIns;
    private final Clock clock;

    SignedInFilter(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Opens the session of somebody who has just proved who they are. */
    void open(HttpServletRequest request, String number) {
        HttpSession session = request.getSession();
        session.setAttribute(NUMBER, number);
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(ACTED, clock.millis());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(NUMBER) instanceof String number) {
            Optional<SignedIn> who = isOver(session) ? Optional.empty() : still(session, number);
            if (who.isPresent()) {
                acted(request, session);
                authenticate(request, who.get());
            } else {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    /** What everybody may see is the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().matches("/(css|js|img|webjars)/.*");
    }

    private Optional<SignedIn> still(HttpSession session, String number) {
        return signIns.still(number, time(session, SINCE));
    }

    private boolean isOver(HttpSession session) {
        Instant now = clock.instant();
        return !now.isBefore(time(session, ACTED).plus(IDLE_MAX))
                || !now.isBefore(time(session, SINCE).plus(SESSION_MAX));
    }

    private void acted(HttpServletRequest request, HttpSession session) {
        boolean byItself =
                request.getMethod().equals("GET")
                        && (request.getHeader("HX-Request") != null
                                || "text/event-stream".equals(request.getHeader("Accept")));
        if (!byItself && !clock.instant().isBefore(time(session, ACTED).plus(WRITTEN))) {
            session.setAttribute(ACTED, clock.millis());
        }
    }

    private static Instant time(HttpSession session, String name) {
        @Nullable Object millis = session.getAttribute(name);
        return millis instanceof Long time ? Instant.ofEpochMilli(time) : Instant.EPOCH;
    }

    private static void authenticate(HttpServletRequest request, SignedIn who) {
        Caller.set(request, who);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who.number(), "", List.of()));
        SecurityContextHolder.setContext(context);
    }
}
