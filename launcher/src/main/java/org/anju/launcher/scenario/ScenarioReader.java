/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.anju.launcher.process.Habits;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario folder and checks all of it before anything is started. It goes on after a
 * problem, so that one reading tells whatever can be told.
 */
public final class ScenarioReader {

    /** The file that every scenario folder holds. */
    public static final String FILE = "scenario.yaml";

    private static final int FORMAT = 1;
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Path folder;
    private final List<ScenarioProblem> problems = new ArrayList<>();

    private ScenarioReader(Path folder) {
        this.folder = folder;
    }

    /**
     * The scenario in a folder.
     *
     * @throws ScenarioRefusal with every problem found, at least one
     */
    public static Scenario read(Path folder) throws ScenarioRefusal {
        return new ScenarioReader(folder.toAbsolutePath().normalize()).read();
    }

    private Scenario read() throws ScenarioRefusal {
        Scenario scenario = attempt(this::wholeFile);
        if (scenario != null && problems.isEmpty()) {
            problems.addAll(new ReferenceCheck(scenario).problems());
        }
        if (scenario == null || !problems.isEmpty()) {
            throw new ScenarioRefusal(problems);
        }
        return scenario;
    }

    private @Nullable Scenario wholeFile() {
        Path file = folder.resolve(FILE);
        Place root = new Place(FILE, "");
        if (!Files.isRegularFile(file)) {
            throw root.problem(
                    0, folder.toString(), "the folder holds no " + FILE, "name a scenario folder");
        }
        Fields fields =
                Fields.of(
                        root,
                        YamlTree.read(file),
                        "format",
                        "title",
                        "centre",
                        "bank",
                        "employers",
                        "wallets",
                        "days");
        attempt(() -> fields.required("format", Values.count(FORMAT, FORMAT)));
        String title = attempt(() -> fields.required("title", Values::text));
        SetupReader setup = new SetupReader(this);
        CentreSetup centre = attempt(() -> fields.required("centre", setup::centre));
        List<SetupReader.EmployerWithWallets> employers =
                each(fields, "employers", setup::employer);
        List<WalletSetup> others =
                fields.has("wallets") ? each(fields, "wallets", setup::otherWallet) : List.of();
        Habits habits =
                Objects.requireNonNullElse(
                        attempt(() -> fields.orElse("bank", Habits.STANDARD, SetupReader::bank)),
                        Habits.STANDARD);
        List<PlayedDay> days = nonEmpty(fields, "days", each(fields, "days", this::day));
        if (title == null || centre == null) {
            return null;
        }
        return new Scenario(
                folder,
                title,
                centre,
                habits,
                employers.stream().map(SetupReader.EmployerWithWallets::employer).toList(),
                SetupReader.allWallets(centre, employers, others),
                days);
    }

    private PlayedDay day(Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "date", "start", "steps");
        StepReader steps = new StepReader(this);
        return new PlayedDay(
                fields.line(),
                fields.required("date", Values::date),
                fields.orElse("start", OPENING, Values::time),
                each(fields, "steps", steps::step));
    }

    /** Every item of a list that can be read; the problems of the others are noted. */
    <T> List<T> each(Fields fields, String key, BiFunction<Place, YamlNode, T> reader) {
        List<YamlNode> items =
                Optional.ofNullable(attempt(() -> fields.items(key))).orElse(List.of());
        List<T> read = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Place place = fields.place(key).item(index);
            YamlNode item = items.get(index);
            T value = attempt(() -> reader.apply(place, item));
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    private <T> List<T> nonEmpty(Fields fields, String key, List<T> items) {
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(
                    fields.place(key)
                            .problem(fields.line(), "", "the list is empty", "add at least one")
                            .problem());
        }
        return items;
    }

    /** A file of the scenario's folder, which must be there. */
    Path file(Place place, YamlNode node) {
        String name = Values.text(place, node);
        Path file = folder.resolve(name).normalize();
        if (Path.of(name).isAbsolute() || !file.startsWith(folder)) {
            throw place.problem(
                    node,
                    "the file is outside the scenario's folder",
                    "copy it into the folder and name it from there");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw place.problem(
                    node, "there is no such file in the scenario's folder", "add it, or mend this");
        }
        return file;
    }

    private <T> @Nullable T attempt(Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (ProblemFound found) {
            problems.add(found.problem());
            return null;
        }
    }
}
