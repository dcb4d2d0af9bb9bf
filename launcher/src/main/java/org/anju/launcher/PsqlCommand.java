/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.ForegroundProgram;
import org.anju.launcher.process.InterruptKey;
import org.anju.launcher.process.KeptServer;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.process.ProgramFiles;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A shell into the database of kept data, as the role that owns it. */
@Command(
        name = "psql",
        description = "Opens psql on the centre's database of kept data, as its owner.",
        mixinStandardHelpOptions = true)
final class PsqlCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of a kept run; .anju/data where none is named.")
    private @Nullable Path data;

    @Parameters(paramLabel = "ARGUMENT", description = "After --: what psql itself is told.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        ProgramFiles files = ProgramFiles.ofProject();
        DataFolder folder = DataFolder.existing(data == null ? files.usualData() : data);
        Path psql = psql();
        try (KeptServer kept = KeptServer.start(folder)) {
            DatabaseAccess owner = kept.server().access(DatabaseRole.OWNER);
            InterruptKey.leaveToForeground();
            return ForegroundProgram.run(
                    command(psql, owner), Map.of("PGPASSWORD", owner.password()));
        }
    }

    private List<String> command(Path psql, DatabaseAccess owner) {
        URI server = URI.create(owner.url().substring("jdbc:".length()));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                psql.toString(),
                                "--host=" + server.getHost(),
                                "--port=" + server.getPort(),
                                "--username=" + owner.user(),
                                "--dbname=" + server.getPath().substring(1)));
        command.addAll(arguments);
        return command;
    }

    private static Path psql() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Optional<Path> found =
                Arrays.stream(path.split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, "psql"))
                        .filter(Files::isExecutable)
                        .findFirst();
        return found.orElseThrow(
                () ->
                        new LaunchFailure(
                                "psql is not on the PATH; on Debian: apt-get install"
                                        + " postgresql-client"));
    }
}
