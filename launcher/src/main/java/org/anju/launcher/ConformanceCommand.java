/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anju.launcher.conformance.BankUnderTest;
import org.anju.launcher.conformance.Choice;
import org.anju.launcher.conformance.ConformanceReport;
import org.anju.launcher.conformance.ConformanceRun;
import org.anju.launcher.conformance.Verdict;
import org.anju.launcher.conformance.Verdict.Ending;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Habits;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.InstalledCentre;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.anju.launcher.process.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines whether a bank end of the link keeps the contract. */
@Command(
        name = "conformance",
        description =
                "Plays scripted cases as a centre against a bank end of the link: the sandbox bank"
                        + " of its own, or the one that is named.",
        mixinStandardHelpOptions = true)
final class ConformanceCommand implements Callable<Integer> {

    private static final InstalledCentre CENTRE = new InstalledCentre("C32050", "苏州市住房公积金管理中心");
    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");
    private static final int IN_SHORT = 3;
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--bank",
            paramLabel = "URL",
            description =
                    "The bank's address, such as http://127.0.0.1:8090; a sandbox bank is started"
                            + " for the run where none is named.")
    private @Nullable URI bank;

    @Option(names = "--node", paramLabel = "NODE", description = "The bank's node on the link.")
    private String node = "BANKSB01";

    @Option(
            names = "--as",
            paramLabel = "NODE",
            description = "The node of the centre that the runner plays.")
    private String centre = CENTRE.code();

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "That centre's keys: channel.sm2 and the bank's bank.sm2.pub.")
    private @Nullable Path keys;

    @Option(
            names = "--listen",
            paramLabel = "PORT",
            description = "Where the bank sends results and notices, on this machine.")
    private int port = 8080;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description =
                    "The bank's accounts, a line PART=NUMBER each; without it the bank must have"
                            + " the sandbox's control API, by which accounts are opened.")
    private @Nullable Path accounts;

    @Option(
            names = "--habits",
            paramLabel = "NAME",
            description =
                    "The habits of the sandbox bank that is started: standard, own-codes or"
                            + " notice-first.")
    private Habits habits = Habits.STANDARD;

    @Option(
            names = "--codes",
            paramLabel = "FILE",
            description =
                    "A named bank's own codes of reasons, a line CODE=ISO each; a sandbox bank"
                            + " tells them itself.")
    private @Nullable Path codes;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long a named bank is given for each message; 30 where absent.")
    private int patience = 30;

    @Option(
            names = "--only",
            paramLabel = "ID",
            description = "Plays only the cases whose id begins so; may be repeated.")
    private List<String> only = List.of();

    @Option(names = "--short", description = "Plays the first three cases of each group only.")
    private boolean inShort;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes conformance.html and conformance.xml (JUnit) there.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        return bank == null ? ownBank() : namedBank(bank);
    }

    private int namedBank(URI address) {
        if (keys == null) {
            throw new ParameterException(spec.commandLine(), "--keys: name the centre's keys");
        }
        return examine(
                new ConformanceRun(
                        new BankUnderTest(
                                address, node, centre, keys, port, habits.toString(), codes()),
                        accounts == null,
                        null,
                        accounts == null ? Map.of() : pairs("--accounts", accounts),
                        Duration.ofSeconds(patience),
                        choice()));
    }

    private int ownBank() {
        ProgramFiles files = ProgramFiles.ofProject();
        Ports ports = Ports.free();
        Installation installation =
                new Installation(
                        files, DataFolder.throwAway(), CENTRE, Purpose.PLAY, ports, habits);
        Thread end = new Thread(installation::close, "end-of-conformance");
        Runtime.getRuntime().addShutdownHook(end);
        try (installation) {
            installation.clock().moveTo(BEGIN);
            installation.startBankAlone();
            return examine(
                    new ConformanceRun(
                            new BankUnderTest(
                                    installation.bankAddress(),
                                    node,
                                    CENTRE.code(),
                                    installation.centreKeys(),
                                    ports.centre(),
                                    habits.toString(),
                                    Map.of()),
                            true,
                            installation.clock(),
                            Map.of(),
                            AT_ONCE,
                            choice()));
        }
    }

    private Choice choice() {
        return new Choice(only, inShort ? IN_SHORT : 0);
    }

    private int examine(ConformanceRun run) {
        ConformanceReport result =
                new ConformanceReport(
                        run.bank().node() + " " + run.bank().address(),
                        run.play(ConformanceCommand::tell));
        if (report != null) {
            result.writeTo(report);
        }
        if (result.count(Ending.LEFT_OUT) > 0) {
            System.out.println(result.count(Ending.LEFT_OUT) + " left out");
        }
        System.out.println(result.closingLine());
        return result.count(Ending.FAILED) == 0 && result.count(Ending.PASSED) > 0
                ? Anju.HELD
                : Anju.BROKEN;
    }

    private static void tell(Verdict verdict) {
        System.out.printf(
                "%-8s %-44s %s%n",
                switch (verdict.ending()) {
                    case PASSED -> "ok";
                    case FAILED -> "FAILED";
                    case LEFT_OUT -> "left out";
                },
                verdict.id(),
                verdict.seen().isEmpty() ? verdict.title() : verdict.seen());
    }

    private Map<String, String> codes() {
        return codes == null ? Map.of() : pairs("--codes", codes);
    }

    /** The lines of a file, each a name and what it stands for. */
    private Map<String, String> pairs(String option, Path file) {
        Map<String, String> pairs = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] halves = line.split("=", 2);
                if (halves.length != 2) {
                    throw new ParameterException(
                            spec.commandLine(), option + ": write NAME=VALUE, not " + line);
                }
                pairs.put(halves[0].strip(), halves[1].strip());
            }
            return pairs;
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + file + " cannot be read", e);
        }
    }
}
