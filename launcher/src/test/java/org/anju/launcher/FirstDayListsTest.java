/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.ScenarioReader;
import org.anju.launcher.scenario.ScenarioRefusal;
import org.junit.jupiter.api.Test;

class FirstDayListsTest {

    private static final Path EXAMPLE = AnjuProgram.ROOT.resolve("examples/first-day");

    /** Run with {@code -Danju.regenerate=true} it writes the lists anew. */
    @Test
    void theListsOfTheExampleAreWhatTheirGeneratorMakes() throws IOException {
        for (Map.Entry<String, String> list : FirstDayLists.all().entrySet()) {
            Path file = EXAMPLE.resolve(list.getKey());
            if (Boolean.getBoolean("anju.regenerate")) {
                Files.writeString(file, list.getValue());
            }
            assertThat(file).content().isEqualTo(list.getValue());
        }
    }

    @Test
    void theExampleHasTwelveHundredEmployeesOfTwoEmployers() throws IOException, ScenarioRefusal {
        Scenario example = ScenarioReader.read(EXAMPLE);

        assertThat(example.employers()).hasSize(2);
        long employees = 0;
        for (var employer : example.employers()) {
            employees += Files.readAllLines(employer.employees()).size() - 1;
        }
        assertThat(employees).isEqualTo(1_200);
    }
}
