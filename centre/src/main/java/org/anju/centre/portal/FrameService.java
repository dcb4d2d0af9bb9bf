/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.anju.centre.CentreIdentity;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.calendar.DayRefusal;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Service;
import org.springframework.web.util.pattern.PathPatternParser;

/** Puts the frame of a page together: who, where, on which day, in which look. */
@Service
class FrameService {

    private final CentreIdentity centre;
    private final PortalSettings settings;
    private final AccountingDays days;
    private final Clock clock;

    FrameService(CentreIdentity centre, PortalSettings settings, AccountingDays days, Clock clock) {
        this.centre = centre;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    Frame of(HttpServletRequest request) {
        SignedIn user = (SignedIn) request.getAttribute("signedIn");
        return new Frame(
                page(request.getRequestURI()),
                user,
                look(request),
                centre.name(),
                settings.environment(),
                user == null ? null : day(),
                new Shown((_, text) -> text).time(clock.instant()),
                here(request));
    }

    /** The look that the browser keeps. */
    static Look look(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        String kept =
                Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LookController.COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
        return Look.of(kept, LocaleContextHolder.getLocale());
    }

    /** The registered page at or above this address; the longest match counts. */
    static @Nullable Page page(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return Arrays.stream(Page.values())
                .filter(page -> page.patterns().stream().anyMatch(each -> matches(each, path)))
                .max(Comparator.comparingInt(page -> page.path().length()))
                .orElse(null);
    }

    private static boolean matches(String pattern, PathContainer path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(path);
    }

    /** Where somebody begins: an employer's clerk in the hall, the centre's people at the desk. */
    static String home(@Nullable SignedIn user) {
        if (user == null) {
            return "/login";
        }
        return user.posts().contains(Post.EMPLOYER_CLERK)
                ? Page.HALL_HOME.path()
                : Page.DESK_HOME.path();
    }

    private @Nullable String day() {
        try {
            return days.current().value().toString();
        } catch (DayRefusal noDayYet) {
            return null;
        }
    }

    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return request.getRequestURI();
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
