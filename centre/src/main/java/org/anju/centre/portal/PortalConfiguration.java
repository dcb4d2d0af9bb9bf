/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What the frame of all pages is made of. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    private static final String LANGUAGE = "anju-language";

    /** Chinese unless somebody chose English, whatever language the browser was bought in. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocaleFunction(_ -> Locale.SIMPLIFIED_CHINESE);
        resolver.setCookieMaxAge(LookController.KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** A refusal's text is Chinese where it is made; other languages have it by its code. */
    @Bean
    Shown shown(MessageSource messages) {
        return new Shown(
                (code, text) ->
                        messages.getMessage(
                                "problem." + code, null, text, LocaleContextHolder.getLocale()));
    }
}
