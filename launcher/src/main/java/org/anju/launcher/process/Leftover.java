/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A program that a killed run has left behind on kept data. Its tether ends it, but in its own
 * time; whoever starts on the same data and the same ports does not wait for that. It is known by
 * its process number and by the data folder on its command line, so that it is nobody else's.
 */
final class Leftover {

    private Leftover() {}

    /** Notes a program that has been started. */
    static void note(DataFolder data, String program, long pid) {
        data.writeSecret(file(data, program), pid + "\n");
    }

    /** Ends the program of that name of an earlier run, if it still lives. */
    static void end(DataFolder data, String program) {
        try {
            Path file = file(data, program);
            if (Files.exists(file)) {
                number(Files.readString(file).strip())
                        .flatMap(ProcessHandle::of)
                        .filter(process -> runsOn(data, process))
                        .ifPresent(
                                process -> {
                                    process.destroyForcibly();
                                    process.onExit().join();
                                });
            }
        } catch (IOException e) {
            throw new LaunchFailure("the folder " + data.path() + " cannot be read", e);
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static boolean runsOn(DataFolder data, ProcessHandle process) {
        String mark = ChildProgram.mark(data);
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(mark))
                .orElse(false);
    }

    private static Path file(DataFolder data, String program) {
        return data.settings().resolve(program + ".pid");
    }
}
