/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/clauses.md} is what the annotations say, no more and no less. */
class ClauseMapTest {

    private static final Path PAGE = Project.ROOT.resolve("docs/clauses.md");
    private static final Path TABLE = Project.ROOT.resolve("centre/src/test/resources/clauses.tsv");
    private static final String REGENERATE =
            "mvn -q test -pl centre -am -Dtest=ClauseMapTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Danju.regenerate=true";

    @Test
    void thePageIsWhatTheAnnotationsSay() throws IOException {
        ClauseMap map =
                ClauseMap.of(
                        Project.read(TABLE),
                        Project.javaFiles().stream().filter(file -> !file.isMain()).toList());
        assertThat(map.unknown()).as("clauses that the standard does not have").isEmpty();
        if (Boolean.getBoolean("anju.regenerate")) {
            Files.writeString(PAGE, map.page());
        }
        List<String> written = Files.exists(PAGE) ? Files.readAllLines(PAGE) : List.of();
        assertThat(map.page().lines().filter(line -> !written.contains(line)))
                .as("missing in docs/clauses.md; write it anew with: " + REGENERATE)
                .isEmpty();
        assertThat(String.join("\n", written) + "\n").as(REGENERATE).isEqualTo(map.page());
    }

    @Test
    void findsTheAnnotationsOfClassesAndMethodsAndAnUnknownClause() {
        ClauseMap map =
                ClauseMap.of(
                        "1.1\tOne thing\n1.2\tAnother\n1.3\tA third\n",
                        List.of(SourceFile.parse(Project.fixture("ProvesClauses.java"))));
        assertThat(map.unknown()).containsExactly("9.99");
        assertThat(map.page())
                .contains("| 1.1 | One thing | `ProvesClauses#one`<br>`ProvesClauses#two` |\n")
                .contains("| 1.2 | Another | `ProvesClauses` |\n")
                .endsWith("| 1.3 | A third | open |\n");
    }
}
