/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.anju.launcher.process.ProgramFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged launcher as a process, as {@code ./anju} runs it. */
final class AnjuProgram implements AutoCloseable {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The official schemas beside the project, for who names no others. */
    private static final Path SCHEMAS = ROOT.resolveSibling("shared").resolve("xsd");

    private static final Path UNPACKED_SERVER =
            Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    private static final int MINUTES_TO_END = 8;
    private static final int LOOK_MILLIS = 200;

    private final Process process;
    private final CompletableFuture<String> output;

    private final StringBuilder told = new StringBuilder();

    private AnjuProgram(Process process) {
        this.process = process;
        // A thread of its own: the shared ones are few, and the end of a process is told by them.
        this.output = CompletableFuture.supplyAsync(this::listen, Thread::startVirtualThread);
    }

    /** Reads what it says as it says it. */
    private String listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (told) {
                    told.append(line).append('\n');
                    told.notifyAll();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        synchronized (told) {
            return told.toString();
        }
    }

    /** What a run that has ended left. */
    record Ended(int exitCode, String output, String errors) {

        JsonNode json() {
            return JsonMapper.shared().readTree(output);
        }

        /** Everything that was said, for the message of a test that fails. */
        String told() {
            return "exit " + exitCode + "\n" + output + "\n" + errors;
        }
    }

    static AnjuProgram start(Path temporary, String... arguments) {
        return startIn(ROOT, temporary, arguments);
    }

    /** Starts it as the launcher of another project folder, which holds the built modules. */
    static AnjuProgram startIn(Path project, Path temporary, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Danju.root=" + project,
                                "-Djava.io.tmpdir=" + temporary,
                                // The unpacked server is shared: it is no data of a play.
                                "-Dot.epg.working-dir=" + UNPACKED_SERVER,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                new ProgramFiles(ROOT).classPath("launcher"),
                                Anju.class.getName()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            if (Files.isDirectory(SCHEMAS)) {
                builder.environment().putIfAbsent("ANJU_XSD", SCHEMAS.toString());
            }
            return new AnjuProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ended run(Path temporary, String... arguments) {
        return runIn(ROOT, temporary, arguments);
    }

    static Ended runIn(Path project, Path temporary, String... arguments) {
        try (AnjuProgram program = startIn(project, temporary, arguments)) {
            String errors = program.process.errorReader(StandardCharsets.UTF_8).readAllAsString();
            return new Ended(program.awaitEnd(), program.output.join(), errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data folders of plays that stand in the folder for temporary files. */
    static List<Path> dataFolders(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("anju-")).toList();
        }
    }

    Process process() {
        return process;
    }

    /** Reads what is told live, up to the line that holds these words. */
    void awaitTold(String words) throws IOException {
        BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
        StringBuilder told = new StringBuilder();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            told.append(line).append('\n');
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("it never told " + words + ":\n" + told);
    }

    /** What it has said on its standard output, once that holds these words. */
    String awaitOutput(String words) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_TO_END);
        synchronized (told) {
            while (told.indexOf(words) < 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0 || !process.isAlive()) {
                    throw new AssertionError("it never told " + words + ":\n" + told);
                }
                told.wait(LOOK_MILLIS);
            }
            return told.toString();
        }
    }

    int awaitEnd() {
        try {
            return process.onExit().get(MINUTES_TO_END, TimeUnit.MINUTES).exitValue();
        } catch (TimeoutException e) {
            throw new AssertionError("it has not ended after " + MINUTES_TO_END + " minutes", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
