/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.ForegroundProgram;
import org.anju.launcher.process.KeptServer;
import org.anju.launcher.process.ProgramFiles;
import org.anju.postgres.DatabaseAccess;
import org.anju.postgres.DatabaseRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the books that a kept run has left. */
@Command(
        name = "export",
        description = "Prints the journal of kept data on standard output.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** What can be exported. */
    enum Subject {
        journal
    }

    /** The forms in which the journal can be had. */
    enum Format {
        hledger,
        csv
    }

    @Parameters(paramLabel = "journal", description = "What to export: ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.journal;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.hledger;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of a kept run; .anju/data where none is named.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        ProgramFiles files = ProgramFiles.ofProject();
        DataFolder folder = DataFolder.existing(data == null ? files.usualData() : data);
        return switch (subject) {
            case journal -> journal(files, folder);
        };
    }

    private int journal(ProgramFiles files, DataFolder folder) {
        String centre = files.classPath("centre");
        try (KeptServer kept = KeptServer.start(folder)) {
            DatabaseAccess read = kept.server().access(DatabaseRole.READ);
            return ForegroundProgram.runJava(
                    centre,
                    List.of("org.anju.centre.JournalCommand", "--format", format.name()),
                    Map.of(
                            "ANJU_DATABASE_URL", read.url(),
                            "ANJU_DATABASE_USER", read.user(),
                            "ANJU_DATABASE_PASSWORD", read.password()));
        }
    }
}
