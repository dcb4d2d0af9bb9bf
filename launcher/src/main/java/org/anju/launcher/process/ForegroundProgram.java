/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.anju.kernel.ChinaTime;

/** A program that has this one's terminal until it ends. */
public final class ForegroundProgram {

    private ForegroundProgram() {}

    /**
     * Runs one of our own main classes, which ends with this process.
     *
     * @param environment what it is told besides, secrets among it
     * @return its exit code
     */
    public static int runJava(
            String classPath, List<String> mainAndArguments, Map<String, String> environment) {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.timezone=" + ChinaTime.ZONE.getId(),
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                ProgramFiles.own() + File.pathSeparator + classPath,
                                Tether.class.getName()));
        command.addAll(mainAndArguments);
        return run(
                new ProcessBuilder(command).inheritIO().redirectInput(Redirect.PIPE), environment);
    }

    /**
     * Runs another's program on this terminal.
     *
     * @return its exit code
     */
    public static int run(List<String> command, Map<String, String> environment) {
        return run(new ProcessBuilder(command).inheritIO(), environment);
    }

    private static int run(ProcessBuilder builder, Map<String, String> environment) {
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroy();
                throw new LaunchFailure("interrupted", e);
            }
        } catch (IOException e) {
            throw new LaunchFailure(
                    "the program " + builder.command().getFirst() + " cannot be started", e);
        }
    }
}
