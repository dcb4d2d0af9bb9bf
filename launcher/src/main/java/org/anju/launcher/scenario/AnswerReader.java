/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.ArrayList;
import java.util.List;
import org.anju.launcher.scenario.ExpectedAnswer.Accepted;
import org.anju.launcher.scenario.ExpectedAnswer.ExpectedProblem;
import org.anju.launcher.scenario.ExpectedAnswer.Figures;
import org.anju.launcher.scenario.ExpectedAnswer.Refused;
import org.anju.launcher.scenario.YamlNode.Text;

/** Reads what the centre is expected to answer. */
final class AnswerReader {

    static final ExpectedAnswer ACCEPTED = new Accepted(Figures.NONE);

    private static final int LINES_MAX = 10_000_000;

    private AnswerReader() {}

    /** Accepted or refused, where there are no figures to speak of. */
    static ExpectedAnswer plain(Place place, YamlNode node) {
        ExpectedAnswer answer = withFigures(place, node);
        if (answer instanceof Accepted(Figures figures) && !figures.equals(Figures.NONE)) {
            throw place.problem(
                    node, "figures are expected of remittance lists only", "write: accepted");
        }
        return answer;
    }

    /** {@code accepted}, {@code refused}, or one of the two with what it must say. */
    static ExpectedAnswer withFigures(Place place, YamlNode node) {
        if (node instanceof Text) {
            return switch (Values.text(place, node)) {
                case "accepted" -> ACCEPTED;
                case "refused" -> new Refused(null);
                default ->
                        throw place.problem(
                                node,
                                "this is not an answer to expect",
                                "known are: accepted, refused");
            };
        }
        Fields fields = Fields.of(place, node, "accepted", "refused");
        if (fields.has("accepted") == fields.has("refused")) {
            throw place.problem(node, "expect one answer", "write either accepted or refused");
        }
        return fields.has("accepted")
                ? new Accepted(fields.required("accepted", AnswerReader::figures))
                : new Refused(fields.required("refused", AnswerReader::problems));
    }

    private static Figures figures(Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "persons", "employer", "person", "total");
        return new Figures(
                fields.optional("persons", Values.count(0, LINES_MAX)),
                fields.optional("employer", Values::amount),
                fields.optional("person", Values::amount),
                fields.optional("total", Values::amount));
    }

    private static List<ExpectedProblem> problems(Place place, YamlNode node) {
        List<YamlNode> items = Fields.items(place, node);
        List<ExpectedProblem> problems = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            problems.add(problem(place.item(index), items.get(index)));
        }
        if (problems.isEmpty()) {
            throw place.problem(
                    node, "a refusal names a problem", "list them, or write only: refused");
        }
        return problems;
    }

    private static ExpectedProblem problem(Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "line", "column", "code");
        if (!fields.has("line") && !fields.has("column") && !fields.has("code")) {
            throw place.problem(
                    node, "this says nothing of the problem", "give line, column or code");
        }
        return new ExpectedProblem(
                fields.optional("line", Values.count(0, LINES_MAX)),
                fields.optional("column", Values::text),
                fields.optional("code", Values::code));
    }
}
