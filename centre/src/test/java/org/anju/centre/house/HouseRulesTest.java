/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule on every Java file of every module, and on the fixture that breaks it. */
class HouseRulesTest {

    static Stream<HouseRule> rules() {
        return Stream.of(
                new ChanceIsInjected(),
                new NothingIsDisabled(),
                new NothingIsTooLong(),
                new NothingSleeps(),
                new OnlyRepositoriesTouchJdbc(),
                new PackagesNameABusiness(),
                new SpringHasASuffix(),
                new ThreadLocalsOnlyLog(),
                new TimeComesFromAClock(),
                new TransactionsBeginInServices());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noFileBreaks(HouseRule rule) {
        assertThat(Project.javaFiles()).hasSizeGreaterThan(50);
        assertThat(Project.javaFiles().stream().flatMap(file -> rule.breaches(file).stream()))
                .as(rule.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theFixtureGoesRedOnExactlyItsRedLines(HouseRule rule) {
        SourceFile fixture =
                SourceFile.parse(Project.fixture("src/main/red/" + rule.name() + ".java"));
        List<Integer> red =
                rule.breaches(fixture).stream().map(Breach::line).distinct().sorted().toList();
        assertThat(red).as(rule.name()).isNotEmpty().isEqualTo(redLines(fixture));
    }

    private static List<Integer> redLines(SourceFile fixture) {
        List<String> lines = fixture.text().lines().toList();
        List<Integer> red = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).endsWith("// red")) {
                red.add(index + 1);
            }
        }
        return red;
    }
}
