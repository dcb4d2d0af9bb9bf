/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.Refusal;
import org.anju.launcher.scenario.ExpectedAnswer;
import org.anju.launcher.scenario.ExpectedAnswer.ExpectedProblem;
import org.anju.launcher.scenario.Step;

/** Compares what the centre answered with what the scenario expects. */
final class Answers {

    private static final String ACCEPTED = "accepted";

    private final Chronicle chronicle;

    Answers(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    /** What the expectation is about, and where the file states it. */
    record Subject(int line, String word, String text) {}

    /** Says what came of a step of people, and compares it with what the step expects. */
    Optional<String> tell(
            Step step, String what, ExpectedAnswer expected, Outcome<String> outcome) {
        chronicle.happened(
                step,
                what
                        + switch (outcome) {
                            case Outcome.Taken<String> _ -> ": done";
                            case Outcome.Refused<String>(Refusal refusal) ->
                                    ": refused, " + refusal.inShort();
                        });
        return compare(new Subject(step.line(), step.word(), what), expected, outcome);
    }

    /** Compares, and returns the answer if the centre took what was handed in. */
    <T> Optional<T> compare(Subject subject, ExpectedAnswer expected, Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Taken<T>(T answer) -> {
                expect(subject, expected, ACCEPTED, expected instanceof ExpectedAnswer.Accepted);
                yield Optional.of(answer);
            }
            case Outcome.Refused<T>(Refusal refusal) -> {
                expect(
                        subject,
                        expected,
                        "refused: " + refusal.inShort(),
                        expected instanceof ExpectedAnswer.Refused(var problems)
                                && (problems == null || areExactly(problems, refusal)));
                yield Optional.empty();
            }
        };
    }

    private void expect(Subject subject, ExpectedAnswer expected, String found, boolean holds) {
        chronicle.expect(
                subject.line(), subject.word(), subject.text(), inWords(expected), found, holds);
    }

    private static String inWords(ExpectedAnswer expected) {
        return switch (expected) {
            case ExpectedAnswer.Accepted _ -> ACCEPTED;
            case ExpectedAnswer.Refused(var problems) ->
                    problems == null
                            ? "refused"
                            : "refused: "
                                    + problems.stream()
                                            .map(Answers::inWords)
                                            .collect(Collectors.joining(", "));
        };
    }

    private static String inWords(ExpectedProblem problem) {
        List<String> words = new ArrayList<>();
        if (problem.line() != null) {
            words.add("line " + problem.line());
        }
        if (problem.column() != null) {
            words.add(problem.column());
        }
        if (problem.code() != null) {
            words.add(problem.code());
        }
        return String.join(" ", words);
    }

    /** Each expected problem is told once and no other; a refusal as a whole counts as one. */
    private static boolean areExactly(List<ExpectedProblem> expected, Refusal refusal) {
        List<Refusal.Problem> told = new ArrayList<>(refusal.problems());
        if (told.isEmpty()) {
            told.add(new Refusal.Problem(0, "", refusal.code(), refusal.detail()));
        }
        return told.size() == expected.size()
                && expected.stream().allMatch(problem -> takeOut(told, problem));
    }

    private static boolean takeOut(List<Refusal.Problem> told, ExpectedProblem expected) {
        Optional<Refusal.Problem> found =
                told.stream().filter(problem -> fits(problem, expected)).findFirst();
        return found.isPresent() && told.remove(found.get());
    }

    private static boolean fits(Refusal.Problem problem, ExpectedProblem expected) {
        return (expected.line() == null || expected.line() == problem.line())
                && (expected.column() == null || expected.column().equals(problem.column()))
                && (expected.code() == null || expected.code().equals(problem.code()));
    }
}
