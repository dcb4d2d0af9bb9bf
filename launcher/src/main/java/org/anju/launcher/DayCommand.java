/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anju.launcher.play.DayPlay;
import org.anju.launcher.play.DayResult;
import org.anju.launcher.play.TextReport;
import org.anju.launcher.process.DataFolder;
import org.anju.launcher.process.Habits;
import org.anju.launcher.process.Installation;
import org.anju.launcher.process.InstalledCentre;
import org.anju.launcher.process.LaunchFailure;
import org.anju.launcher.process.Ports;
import org.anju.launcher.process.ProgramFiles;
import org.anju.launcher.process.Purpose;
import org.anju.launcher.scenario.Scenario;
import org.anju.launcher.scenario.ScenarioReader;
import org.anju.launcher.scenario.ScenarioRefusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a scenario against a bank and a centre that exist for it alone. */
@Command(
        name = "day",
        description = "Plays the business days of a scenario folder through the real bank link.",
        mixinStandardHelpOptions = true)
final class DayCommand implements Callable<Integer> {

    private static final String HLEDGER = "hledger";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SCENARIO", description = "A folder that holds scenario.yaml.")
    private Path scenario = Path.of("");

    @Option(
            names = "--json",
            description = "The result as JSON on standard output; what happens goes to the other.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "hledger=FILE",
            description = "Writes the centre's journal at the end.")
    private Map<String, Path> exports = Map.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Keeps databases, keys and logs in a folder that is empty or not there.")
    private @Nullable Path keep;

    @Option(
            names = "--habits",
            paramLabel = "NAME",
            description =
                    "The habits of the bank of the play: standard, own-codes or notice-first;"
                            + " those of the scenario where none are named.")
    private @Nullable Habits habits;

    @Override
    public Integer call() {
        Path journal = journal();
        Scenario read;
        try {
            read = ScenarioReader.read(scenario);
        } catch (ScenarioRefusal refusal) {
            refusal.problems().forEach(System.err::println);
            return Anju.WRONG_USE;
        }
        ProgramFiles files = ProgramFiles.ofProject();
        files.requireBuilt();
        return play(read, files, journal);
    }

    private int play(Scenario read, ProgramFiles files, @Nullable Path journal) {
        PrintStream watchers = json ? System.err : System.out;
        DataFolder data = data();
        Installation installation =
                new Installation(
                        files,
                        data,
                        new InstalledCentre(read.centre().code(), read.centre().name()),
                        Purpose.PLAY,
                        Ports.free(),
                        habits == null ? read.habits() : habits);
        Thread end = new Thread(installation::close, "end-of-play");
        Runtime.getRuntime().addShutdownHook(end);
        DayResult result;
        try (installation) {
            result = new DayPlay(read, installation, watchers).play(journal);
        }
        if (json) {
            System.out.writeBytes(result.json());
            System.out.println();
        }
        new TextReport(result, watchers).print();
        if (data.kept()) {
            watchers.println("Databases, keys and logs are kept in " + data.path());
        }
        return result.held() ? Anju.HELD : Anju.BROKEN;
    }

    private DataFolder data() {
        try {
            return keep == null ? DataFolder.throwAway() : DataFolder.kept(keep);
        } catch (LaunchFailure e) {
            throw wrongUse("--keep: " + e.getMessage());
        }
    }

    private @Nullable Path journal() {
        for (String format : exports.keySet()) {
            if (!format.equals(HLEDGER)) {
                throw wrongUse("--export: the format " + format + " is not known; use hledger");
            }
        }
        Path file = exports.get(HLEDGER);
        if (file == null) {
            return null;
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(absolute)) {
            throw wrongUse("--export: no file can be written at " + absolute);
        }
        return absolute;
    }

    private ParameterException wrongUse(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
