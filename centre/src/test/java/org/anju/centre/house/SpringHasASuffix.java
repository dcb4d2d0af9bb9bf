/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whoever reads a type's name in the core system knows whether Spring makes it: domain types are
 * plain Java. Programs, commands and records of settings carry Spring's own marks of such, and
 * nothing else of it. The sandbox bank is small enough to go without the suffixes.
 */
final class SpringHasASuffix implements HouseRule {

    private static final Pattern SUFFIX =
            Pattern.compile(
                    ".+(Service|Repository|Controller|Listener|Step|Configuration|Advice|Filter"
                            + "|Command)");
    private static final Pattern SPRING = Pattern.compile("org\\.springframework\\..+");
    private static final Pattern MARKS =
            Pattern.compile(
                    "org\\.springframework\\.(boot|modulith)\\..+"
                            + "|org\\.springframework\\.scheduling\\.annotation\\.Enable.+");

    @Override
    public List<Breach> breaches(SourceFile file) {
        if (!file.isMain()
                || !file.module().equals("centre")
                || file.typeName().equals("package-info")
                || SUFFIX.matcher(file.typeName()).matches()) {
            return List.of();
        }
        Predicate<String> forbidden = SPRING.asMatchPredicate();
        if (file.text().contains("\n@SpringBootApplication")
                || file.text().contains("\n@ConfigurationProperties")) {
            forbidden = forbidden.and(MARKS.asMatchPredicate().negate());
        }
        return NameScan.of(file, forbidden, "Spring in a type whose name does not say so");
    }
}
