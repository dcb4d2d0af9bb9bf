/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anju.launcher.faults.FaultSuite;
import org.anju.launcher.process.ProgramFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has a bank commit every error there is, and looks whether the centre comes out right. */
@Command(
        name = "faults",
        description =
                "Plays every fault of the sandbox bank on every shape of payment, in an order, for"
                        + " amounts and with power cuts that a seed draws, and checks both sides.",
        mixinStandardHelpOptions = true)
final class FaultsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    private static final int ALL = Integer.MAX_VALUE;
    private static final int CUTS = 2;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first seed; 1 where none is named.")
    private long seed = 1;

    @Option(names = "--seeds", paramLabel = "K", description = "How many seeds one after another.")
    private int seeds = 1;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "FAULT[/SHAPE]",
            description = "Only these, such as no-receipt or refused/first-leg.")
    private List<String> only = List.of();

    @Option(
            names = "--cases",
            paramLabel = "N",
            description = "At most so many cases of each seed.")
    private int cases = ALL;

    @Option(names = "--cuts", paramLabel = "N", description = "How often the power is cut.")
    private int cuts = CUTS;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keeps the scenarios, databases and logs in a folder that is empty.")
    private @Nullable Path keep;

    @Override
    public Integer call() {
        requireKnown();
        ProgramFiles files = ProgramFiles.ofProject();
        files.requireBuilt();
        FaultSuite suite = new FaultSuite(files, System.out, keep);
        boolean held = true;
        for (long next = seed; next < seed + seeds; next++) {
            held &= suite.play(new FaultSuite.Wanted(next, only, cases, cuts)).held();
        }
        return held ? Anju.HELD : Anju.BROKEN;
    }

    private void requireKnown() {
        List<String> known = FaultSuite.known();
        for (String name : only) {
            if (known.stream()
                    .noneMatch(each -> each.equals(name) || each.startsWith(name + "/"))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--only: there is no " + name + "; there are " + String.join(", ", known));
            }
        }
    }
}
