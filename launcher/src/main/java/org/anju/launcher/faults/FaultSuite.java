/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anju.launcher.door.DoorFailure;
import org.anju.launcher.play.DayPlay;
import org.anju.launcher.play.DayResult;
import org.anju.launcher.play.TextReport;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.InstalledCentre;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.anju.launcher.process.Purpose;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.ScenarioReader;
import org.anju.launcher.scenario.ScenarioRefusal;
import org.jspecify.annotations.Nullable;

/** Plays what a seed draws against the real programs, and looks at both sides after it. */
public final class FaultSuite {

    // Says in other words what was expected and not found.
    private static final String OF_EXPECTATIONS = "every-expectation-met";

    private final ProgramFiles files;
    private final PrintStream out;
    private final @Nullable Path keep;

    /**
     * A suite that has played nothing.
     *
     * @param files the programs that are played with
     * @param out where it tells what happens
     * @param keep a folder below which each seed's scenario and data are kept; null for nowhere
     */
    public FaultSuite(ProgramFiles files, PrintStream out, @Nullable Path keep) {
        this.files = files;
        this.out = out;
        this.keep = keep;
    }

    /**
     * What is to be played.
     *
     * @param only the faults, or faults with their shape, such as {@code no-receipt/second-leg};
     *     all where none is named
     * @param most how many cases at most
     * @param cuts how often the power is cut
     */
    public record Wanted(long seed, List<String> only, int most, int cuts) {

        /** Keeps its own copy. */
        public Wanted {
            only = List.copyOf(only);
        }
    }

    /** Every fault with each of its shapes, as {@link Wanted#only} names them. */
    public static List<String> known() {
        return FaultPlan.known();
    }

    /** Plays the course of a seed. */
    public Verdict play(Wanted wanted) {
        FaultPlan plan = FaultPlan.of(wanted);
        long seed = plan.seed();
        DataFolder scenario = folder("scenario", seed);
        try {
            new ScenarioWriter(plan).writeTo(scenario.path());
            Verdict verdict = new Verdict(seed, play(plan, scenario.path()));
            verdict.findings().forEach(finding -> out.println("  FOUND   " + finding));
            out.printf(
                    "seed %d: %s, %d cases, %d findings; again: ./anju faults --seed %d%n",
                    seed,
                    verdict.held() ? "HELD" : "BROKEN",
                    plan.cases().size(),
                    verdict.findings().size(),
                    seed);
            return verdict;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            scenario.remove();
        }
    }

    private List<String> play(FaultPlan plan, Path folder) {
        Scenario scenario = read(folder);
        Installation installation =
                new Installation(
                        files,
                        folder("data", plan.seed()),
                        new InstalledCentre(scenario.centre().code(), scenario.centre().name()),
                        Purpose.PLAY,
                        Ports.free());
        Thread end = new Thread(installation::close, "end-of-faults");
        Runtime.getRuntime().addShutdownHook(end);
        try (installation) {
            DayResult result = new DayPlay(scenario, installation, out).play(null);
            new TextReport(result, out).print();
            return findings(plan, result, installation);
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private static List<String> findings(
            FaultPlan plan, DayResult result, Installation installation) {
        List<String> findings = new ArrayList<>();
        if (result.failure() != null) {
            return List.of("broke-off: " + result.failure().lines().findFirst().orElse(""));
        }
        result.expectations().stream()
                .filter(expectation -> !expectation.holds())
                .map(
                        broken ->
                                "end: %s: expected %s, found %s"
                                        .formatted(
                                                broken.subject(),
                                                broken.expected(),
                                                broken.found()))
                .forEach(findings::add);
        result.brokenInvariants().stream()
                .filter(broken -> !broken.startsWith(OF_EXPECTATIONS))
                .forEach(broken -> findings.add("invariant: " + broken));
        try {
            findings.addAll(new FaultCheck(plan, new BothSides(installation)).findings());
        } catch (DoorFailure e) {
            findings.add("broke-off: " + e.getMessage());
        }
        return findings;
    }

    private static Scenario read(Path folder) {
        try {
            return ScenarioReader.read(folder);
        } catch (ScenarioRefusal refusal) {
            throw new IllegalStateException(
                    "the suite wrote a scenario that is refused: " + refusal.problems(), refusal);
        }
    }

    private DataFolder folder(String name, long seed) {
        return keep == null
                ? DataFolder.throwAway()
                : DataFolder.kept(keep.resolve(name + "-" + seed));
    }
}
