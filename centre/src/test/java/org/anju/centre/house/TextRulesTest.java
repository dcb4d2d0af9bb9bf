/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about any text below {@code src}, and about the scripts. */
class TextRulesTest {

    // Written so that the pattern does not find itself.
    private static final Pattern UNFINISHED = Pattern.compile("\\bTO[D]O\\b|\\bFIX[M]E\\b");

    @Test
    void nothingIsLeftToBeDone() {
        List<Path> texts =
                Stream.concat(
                                Project.sourceFiles().stream(),
                                Stream.of(
                                        Project.ROOT.resolve("anju"),
                                        Project.ROOT.resolve(".ci/run")))
                        .toList();
        assertThat(texts).hasSizeGreaterThan(50);
        assertThat(unfinished(texts)).isEmpty();
    }

    @Test
    void goesRedOnBothWords() {
        assertThat(unfinished(List.of(Project.fixture("unfinished.sql"))))
                .extracting(Breach::line)
                .containsExactly(1, 4);
    }

    private static List<Breach> unfinished(List<Path> texts) {
        List<Breach> breaches = new ArrayList<>();
        for (Path text : texts) {
            List<String> lines = Project.read(text).lines().toList();
            for (int index = 0; index < lines.size(); index++) {
                if (UNFINISHED.matcher(lines.get(index)).find()) {
                    breaches.add(new Breach(text, index + 1, lines.get(index).strip()));
                }
            }
        }
        return breaches;
    }
}
