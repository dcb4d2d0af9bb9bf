/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a play ends, nothing of it goes on. */
class EndIT {

    private static final int SECONDS_TO_END = 90;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    @TempDir private Path temporary;
    @TempDir private Path scenario;

    @Test
    void leavesNothingBehindWhereItIsAskedToEnd() throws Exception {
        assertNothingGoesOnAfter(Process::destroy, TERMINATED);
    }

    @Test
    void leavesNothingBehindWhereItIsKilled() throws Exception {
        assertNothingGoesOnAfter(Process::destroyForcibly, KILLED);
    }

    private interface Blow {
        void to(Process process);
    }

    private void assertNothingGoesOnAfter(Blow blow, int exitCode) throws Exception {
        DocumentedExample.writeTo(scenario);
        try (AnjuProgram program =
                AnjuProgram.start(temporary, "day", scenario.toString(), "--json")) {
            program.awaitTold("centre C99903");
            List<ProcessHandle> started = program.process().descendants().toList();
            ProcessHandle server = server();
            assertThat(started).as("bank, centre and the guard").hasSizeGreaterThanOrEqualTo(3);

            blow.to(program.process());

            assertThat(program.awaitEnd()).isEqualTo(exitCode);
            for (ProcessHandle process : started) {
                process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            }
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            assertThat(AnjuProgram.dataFolders(temporary)).isEmpty();
        }
    }

    /** The database server, which is nobody's descendant. */
    private ProcessHandle server() throws IOException {
        try (Stream<Path> files = Files.walk(temporary, 4)) {
            Path file =
                    files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(file).getFirst());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }
}
