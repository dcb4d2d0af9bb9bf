/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.ForegroundProgram;
import org.anju.launcher.process.KeptServer;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.process.ProgramFiles;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.anju.postgres.EmbeddedServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks all invariants of a centre's database: of data that a run has kept, or of a program that
 * is running on them. It reads and changes nothing.
 */
@Command(
        name = "verify",
        description =
                "Checks every invariant of a centre's database and names each row that breaks one.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of a kept run or of a running demo; where none is named .anju/data,"
                            + " or else .anju/demo.")
    private @Nullable Path data;

    @Option(names = "--json", description = "Prints the result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        ProgramFiles files = ProgramFiles.ofProject();
        String centre = files.classPath("centre");
        try {
            return verified(centre, DataFolder.existing(data == null ? usual(files) : data));
        } catch (LaunchFailure e) {
            System.err.println(e.getMessage());
            return Anju.WRONG_USE;
        }
    }

    private int verified(String centre, DataFolder folder) {
        Optional<DatabaseAccess> running =
                EmbeddedServer.whileRun(folder.server(), DatabaseRole.READ);
        if (running.isPresent()) {
            return verified(centre, running.get());
        }
        try (KeptServer kept = KeptServer.start(folder)) {
            return verified(centre, kept.server().access(DatabaseRole.READ));
        }
    }

    private int verified(String centre, DatabaseAccess read) {
        List<String> command = new ArrayList<>(List.of("org.anju.centre.VerifyCommand"));
        if (json) {
            command.add("--json");
        }
        return ForegroundProgram.runJava(
                centre,
                command,
                Map.of(
                        "ANJU_DATABASE_URL", read.url(),
                        "ANJU_DATABASE_USER", read.user(),
                        "ANJU_DATABASE_PASSWORD", read.password()));
    }

    private static Path usual(ProgramFiles files) {
        return Files.isDirectory(files.usualData()) ? files.usualData() : files.demoData();
    }
}
