/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.anju.kernel.ChinaTime;
import org.anju.launcher.play.DayResult.CheckedInvariant;
import org.anju.launcher.play.DayResult.Expectation;
import org.anju.launcher.play.DayResult.PlayedStep;
import org.anju.launcher.play.DayResult.PlayedSteps;
import org.anju.launcher.scenario.Step;

/** Writes down what happens and what was expected, and tells it at once to whoever watches. */
final class Chronicle {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

    private final Clock clock;
    private final PrintStream watchers;
    private final List<Day> days = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();

    private record Day(LocalDate date, List<PlayedStep> steps, List<CheckedInvariant> invariants) {}

    Chronicle(Clock clock, PrintStream watchers) {
        this.clock = clock;
        this.watchers = watchers;
    }

    /** Something around the play that is no step. */
    void note(String text) {
        watchers.println(text);
    }

    void begin(LocalDate date) {
        days.add(new Day(date, new ArrayList<>(), new ArrayList<>()));
        watchers.println();
        watchers.println(date);
    }

    /** The day is over, and this is what was looked at. */
    void end(List<CheckedInvariant> invariants) {
        days.getLast().invariants().addAll(invariants);
        long broken = invariants.stream().filter(found -> !found.holds()).count();
        watchers.printf(
                "  end of day: %d of %d invariants hold%n",
                invariants.size() - broken, invariants.size());
        invariants.stream()
                .filter(found -> !found.holds())
                .forEach(
                        found ->
                                watchers.printf(
                                        "            BROKEN         %s %s: %s%n",
                                        found.id(),
                                        found.title(),
                                        String.join("; ", found.breaks())));
    }

    void happened(Step step, String text) {
        ZonedDateTime now = clock.instant().atZone(ChinaTime.ZONE);
        days.getLast()
                .steps()
                .add(new PlayedStep(step.line(), step.word(), now.format(INSTANT), text));
        watchers.printf("  %s  %-13s  %s%n", now.format(TIME), step.word(), text);
    }

    /** Compares what was expected with what was found; equal texts hold. */
    void expect(Step step, String subject, String expected, String found) {
        expect(step.line(), step.word(), subject, expected, found, expected.equals(found));
    }

    void expect(
            int line, String word, String subject, String expected, String found, boolean holds) {
        expectations.add(new Expectation(line, word, subject, expected, found, holds));
        if (!holds) {
            watchers.printf(
                    "            BROKEN         line %d: %s: expected %s, found %s%n",
                    line, subject, expected, found);
        }
    }

    List<Expectation> expectations() {
        return List.copyOf(expectations);
    }

    List<PlayedSteps> days() {
        return days.stream()
                .map(
                        day ->
                                new PlayedSteps(
                                        day.date().toString(),
                                        List.copyOf(day.steps()),
                                        List.copyOf(day.invariants())))
                .toList();
    }
}
