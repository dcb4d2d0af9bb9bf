/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.ScenarioReader;
import org.anju.launcher.scenario.ScenarioRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    @TempDir private Path folder;

    @Test
    void theDocumentsWorkedExampleIsReadAsItStands() throws IOException, ScenarioRefusal {
        assertThat(DocumentedExample.writeTo(folder)).isEqualTo(3);

        assertThat(ScenarioReader.read(folder).title())
                .isEqualTo("One employer remits, one stranger pays");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyCommittedScenarioIsRead(Path scenario) throws ScenarioRefusal {
        assertThat(ScenarioReader.read(scenario).days()).isNotEmpty();
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("src/test/resources/scenarios"));
                Stream<Path> examples = Files.list(AnjuProgram.ROOT.resolve("examples"))) {
            return Stream.concat(own, examples).sorted().toList();
        }
    }

    @Test
    void theFirstExampleHasThreeHundredEmployeesOfTwoEmployers()
            throws IOException, ScenarioRefusal {
        Scenario example =
                ScenarioReader.read(AnjuProgram.ROOT.resolve("examples/first-remittance"));

        assertThat(example.employers()).hasSize(2);
        long employees = 0;
        for (var employer : example.employers()) {
            employees += Files.readAllLines(employer.employees()).size() - 1;
        }
        assertThat(employees).isEqualTo(300);
    }
}
