/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.util.List;
import java.util.Locale;

/**
 * How somebody wants pages to look: kept in a cookie of the browser, so that it holds before
 * signing in too. A value that is none of the known ones counts as the first of them.
 *
 * @param theme light, dark or contrast
 * @param density how close the lines of a table stand
 * @param size elder enlarges text and targets in the hall (长辈版)
 * @param locale the language of texts; Chinese unless English was chosen
 */
public record Look(String theme, String density, String size, Locale locale) {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");
    private static final List<String> DENSITIES = List.of("standard", "comfortable", "compact");
    private static final List<String> SIZES = List.of("standard", "elder");
    private static final String SEPARATOR = "_";
    private static final int PARTS = 3;

    public Look {
        theme = known(THEMES, theme);
        density = known(DENSITIES, density);
        size = known(SIZES, size);
    }

    /** The look that a cookie's value names; the usual one where it names none. */
    static Look of(String cookie, Locale locale) {
        String[] parts = cookie.split(SEPARATOR, -1);
        return parts.length == PARTS
                ? new Look(parts[0], parts[1], parts[2], locale)
                : new Look("", "", "", locale);
    }

    /** As it is kept in the cookie. */
    String cookie() {
        return String.join(SEPARATOR, theme, density, size);
    }

    /** Which of the two sets of colours Tabler is to begin from. */
    public String base() {
        return theme.equals("dark") ? "dark" : "light";
    }

    public boolean elder() {
        return size.equals("elder");
    }

    public boolean chinese() {
        return !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The language as HTML names it. */
    public String language() {
        return chinese() ? "zh-CN" : "en";
    }

    public List<String> themes() {
        return THEMES;
    }

    public List<String> densities() {
        return DENSITIES;
    }

    private static String known(List<String> values, String value) {
        return values.contains(value) ? value : values.getFirst();
    }
}
