/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No program knows the people, firms, numbers or amounts of an example: it plays any scenario. */
class ExamplesStayOutTest {

    private final ExampleFacts facts = ExampleFacts.of(Project.ROOT.resolve("examples"));

    @Test
    void noProgramTellsAFactOfAnExample() {
        assertThat(facts.areEmpty()).as("the examples were read").isFalse();
        assertThat(
                        Project.sourceFiles().stream()
                                .filter(file -> file.toString().contains("/src/main/"))
                                .flatMap(file -> facts.toldBy(file, Project.read(file)).stream()))
                .isEmpty();
    }

    @Test
    void goesRedOnANameANumberAndAnAmountInYuanAndFen() {
        ExampleFacts red = ExampleFacts.of(Project.fixture("examples"));
        Path program = Project.fixture("TellsAnExample.java");
        List<Breach> breaches = red.toldBy(program, Project.read(program));
        assertThat(breaches)
                .extracting(Breach::what)
                .containsExactlyInAnyOrder(
                        "金文", "样例纺织有限公司", "9900000000000101", "12_735.89", "1273589");
    }
}
