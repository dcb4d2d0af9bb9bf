/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteppedClockTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T00:30:00.250Z");

    @TempDir private Path folder;

    @Test
    void standsAt1970UntilSomebodyMovesIt() {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
        clock.moveTo(MORNING);
        assertThat(clock.instant()).isEqualTo(MORNING).isEqualTo(clock.instant());
    }

    @Test
    void isOneClockHoweverOftenItIsOpened() {
        SteppedClock one = SteppedClock.at(folder.resolve("clock"));
        SteppedClock other = SteppedClock.at(folder.resolve("clock"));
        one.moveTo(MORNING);
        assertThat(other.instant()).isEqualTo(MORNING);
        other.moveTo(MORNING.minusSeconds(1));
        assertThat(one.instant()).isEqualTo(MORNING.minusSeconds(1));
    }

    @Test
    void isOneClockForAnotherProcessToo() throws IOException, InterruptedException {
        Path file = folder.resolve("clock");
        SteppedClock clock = SteppedClock.at(file);
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Program.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = other.inputReader();
                PrintWriter ask = new PrintWriter(other.outputWriter(), true)) {
            clock.moveTo(MORNING);
            ask.println("PT0S");
            assertThat(said.readLine()).isEqualTo(MORNING.toString());
            ask.println("PT24H");
            assertThat(said.readLine()).isEqualTo(MORNING.plusSeconds(86_400).toString());
            assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(86_400));
        }
        assertThat(other.waitFor()).isZero();
    }

    @Test
    void tellsDatesInChinaAndElsewhereByTheSameHand() {
        SteppedClock clock = SteppedClock.at(folder.resolve("clock"));
        clock.moveTo(Instant.parse("2026-01-04T16:00:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 1, 5));
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        assertThat(LocalDate.now(elsewhere)).isEqualTo(LocalDate.of(2026, 1, 4));
        clock.moveTo(MORNING);
        assertThat(elsewhere.instant()).isEqualTo(MORNING);
    }

    @Test
    void namesTheFileThatCannotBeOpened() {
        Path file = folder.resolve("no folder").resolve("clock");
        assertThatThrownBy(() -> SteppedClock.at(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    /** The other process: steps the clock by each duration it reads, and tells the time. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            SteppedClock clock = SteppedClock.at(Path.of(arguments[0]));
            BufferedReader durations =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String step = durations.readLine();
            while (step != null) {
                clock.moveTo(clock.instant().plus(java.time.Duration.parse(step)));
                System.out.println(clock.instant());
                step = durations.readLine();
            }
        }
    }
}
