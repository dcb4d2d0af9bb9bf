/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.anju.kernel.ChinaTime;

/** One of our programs as a running process, tethered to this one. */
public final class ChildProgram {

    /** The most memory that the objects of a program may take. */
    static final int HEAP_MEGABYTES = 512;

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final int LAST_WORDS = 12;
    private static final int HTTP_OK = 200;

    /**
     * How a program is started.
     *
     * @param name the module's name, which is also its log's
     * @param options what the JVM itself is told beyond what every program of ours is
     * @param jars the class path
     * @param arguments the program's own
     */
    record Start(
            String name,
            String mainClass,
            List<String> options,
            List<Path> jars,
            List<String> arguments) {}

    private final String name;
    private final Process process; // Held for as long as the child may live: it owns the pipe.
    private final Path log;

    private ChildProgram(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProgram start(Start start, DataFolder data) {
        Path log = data.log(start.name());
        ProcessBuilder builder = new ProcessBuilder(command(start, data));
        builder.directory(data.path().toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Process process = builder.start();
            Leftover.note(data, start.name(), process.pid());
            return new ChildProgram(start.name(), process, log);
        } catch (IOException e) {
            throw new LaunchFailure("the program " + start.name() + " cannot be started", e);
        }
    }

    private static List<String> command(Start start, DataFolder data) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.timezone=" + ChinaTime.ZONE.getId());
        command.add("-Dfile.encoding=UTF-8");
        command.add(mark(data));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx" + HEAP_MEGABYTES + "m");
        command.add("-XX:+UseSerialGC");
        command.addAll(start.options());
        command.add("-cp");
        command.add(
                start.jars().stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(Tether.class.getName());
        command.add(start.mainClass());
        command.addAll(start.arguments());
        return command;
    }

    /** The option by which a program is known to run on these data. */
    static String mark(DataFolder data) {
        return "-Djava.io.tmpdir=" + data.temporary();
    }

    /** Its process number. */
    long pid() {
        return process.pid();
    }

    /** Completed with the exit code once it has ended, however that came. */
    public CompletableFuture<Integer> onEnd() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until the program answers that it is up.
     *
     * @throws LaunchFailure if it ends first, or does not come up in three minutes
     */
    public void awaitHealthy(HttpClient http, URI health) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers(http, health)) {
            if (!lookAgain()) {
                throw new LaunchFailure(
                        "the program "
                                + name
                                + " ended with "
                                + process.exitValue()
                                + " before it was up; its log ends:\n"
                                + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(
                        "the program "
                                + name
                                + " is not up after "
                                + START_PATIENCE.toMinutes()
                                + " minutes; its log ends:\n"
                                + lastWords());
            }
        }
    }

    private static boolean answers(HttpClient http, URI health) {
        HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER_PATIENCE).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == HTTP_OK;
        } catch (ConnectException | HttpTimeoutException e) {
            return false; // Not listening yet.
        } catch (IOException e) {
            return false; // Listening, but not serving yet.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while a program was starting", e);
        }
    }

    /** The module's name. */
    public String name() {
        return name;
    }

    /** Lets a moment pass, unless the program ends meanwhile; false if it has ended. */
    public boolean lookAgain() {
        try {
            return !process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("interrupted while waiting for the program " + name, e);
        }
    }

    /** Kills it as a power cut would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, and kills it where that takes too long. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** The last lines of its log, for a message. */
    public String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            return "(the log " + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
