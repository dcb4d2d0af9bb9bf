/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.anju.centre.CentreProgram;
import org.anju.channel.ChannelHeaders;
import org.awaitility.Awaitility;

/** The centre in a process of its own, which ends at a step and is started again. */
public final class CentreProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Path folder;
    private final Supplier<Map<String, Object>> settings;
    private Process process;
    private int halts;

    /**
     * Starts the process.
     *
     * @param folder of its files; the file {@code clock} in it is its clock
     * @param settings read each time that it is started
     */
    public CentreProcess(Path folder, Supplier<Map<String, Object>> settings) {
        this.folder = folder;
        this.settings = settings;
        this.process = started();
    }

    /** Starts it again where it has ended at a step. */
    public void revive() {
        if (!process.isAlive()) {
            assertThat(process.exitValue()).isEqualTo(HaltingCentre.HALTED);
            halts++;
            process = started();
        }
    }

    /** How often it has ended at a step. */
    public int halts() {
        return halts;
    }

    /** Lets it end when it reaches this step next. */
    public void arm(String step) {
        say(step);
        CentreProgram.await("the step is armed", () -> told().endsWith(" " + step));
    }

    /** Says what people do; a process that has just ended hears nothing. */
    public void act(String what) {
        say(HaltingCentre.ACT + what);
    }

    /** Where it listens now, with the channel's path. */
    public String address() {
        return "http://127.0.0.1:" + told().substring(0, told().indexOf(' ')) + ChannelHeaders.PATH;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor()).as("the centre's own end").isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void say(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process started() {
        try {
            Path file = Files.writeString(folder.resolve("settings.properties"), lines());
            Files.deleteIfExists(port());
            Process other =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    // It lives for seconds: what the second compiler learns is
                                    // lost.
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    HaltingCentre.class.getName(),
                                    file.toString(),
                                    folder.resolve("clock").toString(),
                                    port().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("centre.log").toFile()))
                            .start();
            Awaitility.await("the centre listens").atMost(START).until(() -> Files.exists(port()));
            return other;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        settings.get()
                .forEach(
                        (name, value) ->
                                lines.append(name)
                                        .append('=')
                                        .append(value.toString().replace("\\", "\\\\"))
                                        .append('\n'));
        return lines.toString();
    }

    private String told() {
        try {
            return Files.readString(port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path port() {
        return folder.resolve("port");
    }
}
