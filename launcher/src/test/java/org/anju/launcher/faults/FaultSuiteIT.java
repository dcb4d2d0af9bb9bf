/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anju.launcher.process.ProgramFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The short form plays a few cases, and one planted error; {@code -Danju.planted=all} plays the
 * cases by which all planted errors are caught, and each error; {@code ./anju faults} everything
 * there is.
 */
class FaultSuiteIT {

    private static final ProgramFiles FILES =
            new ProgramFiles(Path.of("..").toAbsolutePath().normalize());
    private static final List<String> USUAL = List.of("time-out-is-a-failure");
    private static final List<String> FEW =
            List.of(
                    "no-receipt/second-leg",
                    "executed-late-by-10-min/second-leg",
                    "notice-lost/first-leg",
                    "other-payee/single-order",
                    "contradictory/single-order",
                    "executed-twice/single-order");
    private static final long SEED = 20261123;
    private static final int ALL = Integer.MAX_VALUE;

    @TempDir private Path folder;

    static List<String> planted() throws IOException {
        return isLong() ? PlantedBug.names() : USUAL;
    }

    private static boolean isLong() {
        return "all".equals(System.getProperty("anju.planted"));
    }

    @Test
    void theCentreComesOutRightWhereverTheBankErrs() throws IOException {
        List<String> only = new ArrayList<>(FEW);
        if (isLong()) {
            for (String name : PlantedBug.names()) {
                only.addAll(PlantedBug.named(name).only());
            }
        }

        Played played = play(FILES, only);

        assertThat(played.verdict().findings()).as(played.told()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aPlantedErrorIsCaught(String name) throws IOException {
        PlantedBug bug = PlantedBug.named(name);
        ProgramFiles spoilt = new ProgramFiles(FILES.root(), List.of(bug.jar(FILES, folder)));

        Played played = play(spoilt, bug.only());

        System.out.println("planted " + name + ": " + played.verdict().findings());
        assertThat(played.verdict().findings()).as(bug.says()).isNotEmpty();
    }

    private record Played(Verdict verdict, String told) {}

    private static Played play(ProgramFiles files, List<String> only) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            Verdict verdict =
                    new FaultSuite(files, out, null)
                            .play(new FaultSuite.Wanted(SEED, List.copyOf(only), ALL, 0));
            return new Played(verdict, told.toString(StandardCharsets.UTF_8));
        }
    }
}
