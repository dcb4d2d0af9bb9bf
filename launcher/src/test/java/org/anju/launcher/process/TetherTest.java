/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TetherTest {

    /** A program that would run for ever. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("ended")));
            System.out.println("up " + String.join(",", arguments));
            new CountDownLatch(1).await();
        }
    }

    /** A program that cannot start. */
    static final class Failing {

        private Failing() {}

        public static void main(String[] arguments) {
            throw new IllegalStateException("no database");
        }
    }

    @Test
    void endsTheProgramInGoodOrderWhenTheParentIsGone() throws IOException, InterruptedException {
        Process child = tethered(Endless.class, "a", "b");
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("up a,b");

            child.getOutputStream().close(); // As the system does when the parent dies.

            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(75);
            assertThat(output.readLine()).isEqualTo("ended");
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void failsAsTheProgramFails() throws IOException, InterruptedException {
        Process child = tethered(Failing.class);
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readAllAsString()).contains("no database");
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(1);
        } finally {
            child.destroyForcibly();
        }
    }

    private static Process tethered(Class<?> program, String... arguments) throws IOException {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Tether.class.getName(),
                                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
