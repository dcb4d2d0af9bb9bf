/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongUseIT {

    @TempDir private Path temporary;
    @TempDir private Path folder;

    @Test
    void startsNothingForAScenarioThatIsWrong() throws IOException {
        DocumentedExample.writeTo(folder);
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(
                file, Files.readString(file).replace("month: \"2026-01\"", "month: 202601"));

        AnjuProgram.Ended ended = AnjuProgram.run(temporary, "day", folder.toString(), "--json");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors())
                .isEqualTo(
                        "scenario.yaml:32 days[0].steps[0].submit.month \"202601\": here stands a"
                                + " number, not text; put it in quotes: \"202601\"\n");
        assertThat(AnjuProgram.dataFolders(temporary)).isEmpty();
    }

    @Test
    void startsNothingForArgumentsThatAreWrong() throws IOException {
        DocumentedExample.writeTo(folder);
        String scenario = folder.toString();

        assertThat(wrong("day", scenario, "--keep", scenario))
                .contains("name a folder that is empty");
        assertThat(wrong("day", scenario, "--export", "gnucash=a")).contains("use hledger");
        assertThat(wrong("day", scenario, "--export", "hledger=" + folder.resolve("no/way")))
                .contains("no file can be written");
        assertThat(wrong("day")).contains("SCENARIO");
        assertThat(wrong("dya", scenario)).contains("dya");
        assertThat(AnjuProgram.dataFolders(temporary)).isEmpty();
    }

    @Test
    void saysWhereDataWouldHaveToBe() {
        AnjuProgram.Ended ended =
                AnjuProgram.run(
                        temporary,
                        "export",
                        "journal",
                        "--format",
                        "csv",
                        "--data",
                        folder.toString());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.errors()).contains("there are no data in " + folder);
    }

    @Test
    void verifiesNothingWhereThereIsNothing() {
        assertThat(wrong("verify", "--data", folder.toString()))
                .contains("there are no data in " + folder);
        assertThat(wrong("verify", "audit")).contains("audit");
    }

    private String wrong(String... arguments) {
        AnjuProgram.Ended ended = AnjuProgram.run(temporary, arguments);
        assertThat(ended.exitCode()).as(ended.told()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        return ended.errors();
    }
}
