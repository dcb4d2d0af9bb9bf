/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes how pages look, and goes back to where one was. */
@Controller
class LookController {

    /** The browser keeps the look under this name. */
    static final String COOKIE = "anju-look";

    /** How long a browser keeps what was chosen. */
    static final Duration KEPT = Duration.ofDays(365);

    private final LocaleResolver languages;

    LookController(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/looks")
    String change(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String density,
            @RequestParam @Nullable String size,
            @RequestParam @Nullable String language) {
        Look now = FrameService.look(request);
        Look chosen =
                new Look(
                        theme == null ? now.theme() : theme,
                        density == null ? now.density() : density,
                        size == null ? now.size() : size,
                        now.locale());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, chosen).toString());
        if (language != null) {
            languages.setLocale(
                    request,
                    response,
                    language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        }
        return "redirect:" + local(back);
    }

    private static ResponseCookie cookie(HttpServletRequest request, Look look) {
        return ResponseCookie.from(COOKIE, look.cookie())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    /** Only an address of this program; a stranger's would lend our name to his page. */
    static String local(String address) {
        return address.matches("/(?![/\\\\])[^\\\\\\p{Cntrl}]*") ? address : "/";
    }
}
