/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anju.kernel.Cny;

/** Reads the step in which two people have money paid, or say what is expected. */
final class InstructReader {

    private static final int LEGS_MAX = 9;
    private static final List<String> PARTS =
            List.of(
                    "principal",
                    "overdue-principal",
                    "accrued-interest",
                    "interest",
                    "penalty",
                    "overpaid");

    private static final int LINES_MAX = 200_000;

    private InstructReader() {}

    static Step read(int line, Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place,
                        node,
                        "name",
                        "kind",
                        "amount",
                        "person",
                        "loan",
                        "held",
                        "party",
                        "interest",
                        "split",
                        "remark",
                        "lines",
                        "expect");
        InstructedKind kind =
                fields.required("kind", Values.word(InstructedKind.values(), InstructedKind::word));
        if (!kind.hasLines() && fields.has("lines")) {
            throw fields.place("lines")
                    .problem(
                            fields.required("lines"),
                            kind.word() + " is about one payment",
                            "leave the key out");
        }
        return new Step.Instruct(
                line,
                fields.required("name", Values::name),
                kind,
                fields.required("amount", Values::positiveAmount),
                matter(fields, kind.hasLines() ? lines(fields) : List.of()),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    static Step walk(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "of", "act", "party", "leg", "expect");
        WalkAct act = fields.required("act", Values.word(WalkAct.values(), WalkAct::word));
        if (act != WalkAct.RETRY && fields.has("party")) {
            throw fields.place("party")
                    .problem(
                            fields.required("party"),
                            "another wallet is named only when it is tried again",
                            "leave the key out");
        }
        if ((act == WalkAct.MISSED) != fields.has("leg")) {
            throw place.problem(
                    node,
                    act == WalkAct.MISSED
                            ? "which leg will not happen is not said"
                            : "a leg is named only when it will not happen",
                    "name the leg with missed, and only there");
        }
        return new Step.ActOnWalk(
                line,
                fields.required("of", Values::name),
                act,
                fields.optional("party", Values::name),
                fields.optional("leg", Values.count(1, LEGS_MAX)),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    private static List<ListedLine> lines(Fields fields) {
        Place place = fields.place("lines");
        List<YamlNode> items = fields.items("lines");
        return IntStream.range(0, items.size())
                .mapToObj(number -> line(place.item(number), items.get(number)))
                .toList();
    }

    private static ListedLine line(Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place,
                        node,
                        "reference",
                        "party",
                        "amount",
                        "person",
                        "loan",
                        "mandate",
                        "split",
                        "times");
        return new ListedLine(
                fields.required("reference", Values::text),
                fields.required("party", Values::name),
                fields.required("amount", Values::positiveAmount),
                fields.optional("person", Values::text),
                fields.optional("loan", Values::text),
                fields.optional("mandate", Values::text),
                split(fields),
                fields.orElse("times", 1, Values.count(1, LINES_MAX)));
    }

    private static Map<String, Cny> split(Fields fields) {
        var split = fields.<Cny>named("split", Values::amount);
        split.keySet().stream()
                .filter(part -> !PARTS.contains(part))
                .findFirst()
                .ifPresent(
                        part -> {
                            throw fields.place("split")
                                    .problem(
                                            fields.lineOf("split", part),
                                            part,
                                            "a repayment has no such part",
                                            "known are: " + String.join(", ", PARTS));
                        });
        return split;
    }

    private static InstructedMatter matter(Fields fields, List<ListedLine> lines) {
        return new InstructedMatter(
                fields.optional("person", Values::text),
                fields.optional("loan", Values::text),
                fields.optional("held", Values::name),
                fields.optional("party", Values::name),
                fields.optional("interest", Values::amount),
                split(fields),
                fields.optional("remark", Values::text),
                lines);
    }
}
