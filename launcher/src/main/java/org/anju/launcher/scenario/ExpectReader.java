/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.anju.launcher.scenario.Step.ExpectedItems;

/** Reads what must be true at a step. */
final class ExpectReader {

    private static final int MESSAGES_MAX = 10_000_000;

    private ExpectReader() {}

    static Step read(int line, Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place,
                        node,
                        "bank",
                        "books",
                        "accounts",
                        "persons",
                        "remittances",
                        "instructions",
                        "tasks",
                        "suspense",
                        "statements",
                        "inbox");
        if (fields.isEmpty()) {
            throw place.problem(node, "this expects nothing", "add what must be true");
        }
        Step.Expect expect =
                new Step.Expect(
                        line,
                        fields.named("bank", Values::amount),
                        fields.named("books", Values::amount),
                        fields.named("accounts", Values::amount),
                        fields.named("persons", Values::amount),
                        fields.named(
                                "remittances",
                                Values.word(RemittanceState.values(), RemittanceState::word)),
                        fields.named(
                                "instructions",
                                Values.word(InstructionState.values(), InstructionState::word)),
                        fields.named("tasks", ExpectReader::codes),
                        fields.named("suspense", ExpectReader::items),
                        fields.named(
                                "statements",
                                Values.word(StatementState.values(), StatementState::word)),
                        fields.optional("inbox", ExpectReader::inbox));
        expect.accounts()
                .keySet()
                .forEach(
                        code ->
                                Values.requireAccountCode(
                                        fields.place("accounts"),
                                        fields.lineOf("accounts", code),
                                        code));
        return expect;
    }

    private static ExpectedItems items(Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "items", "amount");
        if (fields.isEmpty()) {
            throw place.problem(node, "this expects nothing", "give items or amount");
        }
        return new ExpectedItems(
                fields.optional("items", Values.count(0, MESSAGES_MAX)),
                fields.optional("amount", Values::amount));
    }

    private static ExpectedInbox inbox(Place place, YamlNode node) {
        Fields fields =
                Fields.of(place, node, "waiting", "parked", "applied", "refused", "reasons");
        if (fields.isEmpty()) {
            throw place.problem(node, "this expects nothing", "add what must be true");
        }
        BiFunction<Place, YamlNode, Integer> count = Values.count(0, MESSAGES_MAX);
        return new ExpectedInbox(
                fields.optional("waiting", count),
                fields.optional("parked", count),
                fields.optional("applied", count),
                fields.optional("refused", count),
                fields.optional("reasons", ExpectReader::codes));
    }

    private static List<String> codes(Place place, YamlNode node) {
        List<YamlNode> items = Fields.items(place, node);
        List<String> reasons = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            reasons.add(Values.code(place.item(index), items.get(index)));
        }
        return reasons;
    }
}
