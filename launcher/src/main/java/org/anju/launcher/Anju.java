/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.anju.launcher.door.DoorFailure;
import org.anju.launcher.process.LaunchFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of {@code ./anju} that start programs. */
@Command(
        name = "anju",
        description = "Core system of a housing provident fund centre on e-CNY.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            DayCommand.class,
            FaultsCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            PsqlCommand.class,
            ConformanceCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        version = "anju 0.1.0")
public final class Anju {

    /** All was as it should be. */
    static final int HELD = 0;

    /** Something was broken, or could not be carried out. */
    static final int BROKEN = 1;

    /** What was asked for makes no sense; nothing was started. */
    static final int WRONG_USE = 2;

    private Anju() {}

    /** Carries out one command and ends with its exit code: 0, 1 or 2. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream errors = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(errors);
        int code = commandLine(out, errors).execute(arguments);
        out.flush();
        System.exit(code);
    }

    private static CommandLine commandLine(PrintStream out, PrintStream errors) {
        return new CommandLine(new Anju())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(errors, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(
                        (failure, _, _) -> {
                            if (failure instanceof LaunchFailure
                                    || failure instanceof DoorFailure) {
                                errors.println(failure.getMessage());
                            } else {
                                failure.printStackTrace(errors);
                            }
                            return BROKEN;
                        });
    }

    /** Names and titles are Chinese: they must not depend on the locale of a shell. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
