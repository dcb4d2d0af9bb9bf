/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.anju.launcher.scenario.YamlNode.Mapping;
import org.anju.launcher.scenario.YamlNode.Text;

/** Reads one step: a group of one key, which says what happens. */
final class StepReader {

    private static final int REPEATS_MAX = 1_000;
    private static final Pattern STATE = Pattern.compile("[0-9]{2}");

    private final ScenarioReader reader;
    private final Map<String, StepForm> forms;

    /** Reads what one step word needs; the line is the one that names the step. */
    private interface StepForm {
        Step read(int line, Place place, YamlNode node);
    }

    StepReader(ScenarioReader reader) {
        this.reader = reader;
        this.forms =
                Map.ofEntries(
                        Map.entry("submit", this::submit),
                        Map.entry("pay", PayReader::read),
                        Map.entry("fault", StepReader::fault),
                        Map.entry("instruct", InstructReader::read),
                        Map.entry("walk", InstructReader::walk),
                        Map.entry("release_rule", DeskStepReader::releaseRule),
                        Map.entry("bank_reason", DeskStepReader::bankReason),
                        Map.entry("verify_wallet", DeskStepReader::verifyWallet),
                        Map.entry("order_fault", BankStepReader::orderFault),
                        Map.entry("batch_fault", BankStepReader::batchFault),
                        Map.entry("door", BankStepReader::door),
                        Map.entry("release_orders", BankStepReader::releaseOrders),
                        Map.entry("transfer", BankStepReader::transfer),
                        Map.entry("give_back", BankStepReader::giveBack),
                        Map.entry("account_condition", BankStepReader::condition),
                        Map.entry("heartbeat", StepReader::heartbeat),
                        Map.entry("bank_day", StepReader::bankDay),
                        Map.entry("statement_fault", StepReader::statementFault),
                        Map.entry("correct_statement", StepReader::correctStatement),
                        Map.entry("hold", StepReader::hold),
                        Map.entry("release", StepReader::release),
                        Map.entry("deliver_again", StepReader::deliverAgain),
                        Map.entry("kill", StepReader::kill),
                        Map.entry("start", StepReader::start),
                        Map.entry("account_state", StepReader::accountState),
                        Map.entry("cancel", StepReader::cancel),
                        Map.entry("assign", StepReader::assign),
                        Map.entry("wait", StepReader::pause),
                        Map.entry("expect", ExpectReader::read));
    }

    Step step(Place place, YamlNode node) {
        String known = String.join(", ", forms.keySet().stream().sorted().toList());
        if (!(node instanceof Mapping(int line, var members)) || members.size() != 1) {
            throw place.problem(
                    node, "a step is one key with what belongs to it", "known are: " + known);
        }
        var step = members.entrySet().iterator().next();
        StepForm form = forms.get(step.getKey());
        if (form == null) {
            throw place.problem(
                    line, step.getKey(), "this step is not known", "known are: " + known);
        }
        return form.read(
                step.getValue().keyLine(), place.member(step.getKey()), step.getValue().value());
    }

    private Step submit(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "name", "employer", "month", "list", "expect");
        return new Step.Submit(
                line,
                fields.required("name", Values::name),
                fields.required("employer", Values::name),
                fields.required("month", Values::text),
                fields.required("list", reader::file),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::withFigures));
    }

    private static Step fault(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "kind", "count", "copies", "by", "wallet");
        FaultKind kind = fields.required("kind", Values.word(FaultKind.values(), FaultKind::word));
        if (fields.has("copies") && !kind.takesCopies()) {
            throw fields.place("copies")
                    .problem(
                            fields.required("copies"),
                            kind.word() + " has no copies",
                            "leave the key out");
        }
        if (fields.has("by") && !kind.takesDelay()) {
            throw fields.place("by")
                    .problem(
                            fields.required("by"),
                            kind.word() + " is not late by a time",
                            "leave the key out");
        }
        return new Step.SpoilNotices(
                line,
                kind,
                fields.orElse("count", 1, Values.count(1, REPEATS_MAX)),
                fields.optional("copies", Values.count(2, REPEATS_MAX)),
                kind.takesDelay() ? fields.required("by", Values::duration) : null,
                fields.optional("wallet", Values::name));
    }

    private static Step heartbeat(int line, Place place, YamlNode node) {
        requireWord("bank", place, node);
        return new Step.Heartbeat(line);
    }

    private static Step bankDay(int line, Place place, YamlNode node) {
        return new Step.MoveBankDay(
                line, Values.word(DayMove.values(), DayMove::word).apply(place, node));
    }

    private static Step statementFault(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "kind", "count", "wallet");
        return new Step.SpoilStatements(
                line,
                fields.required(
                        "kind", Values.word(StatementFaultKind.values(), StatementFaultKind::word)),
                fields.orElse("count", 1, Values.count(1, REPEATS_MAX)),
                fields.optional("wallet", Values::name));
    }

    private static Step correctStatement(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "wallet");
        return new Step.CorrectStatement(line, fields.required("wallet", Values::name));
    }

    private static Step hold(int line, Place place, YamlNode node) {
        requireWord("delivery", place, node);
        return new Step.HoldDelivery(line);
    }

    private static Step release(int line, Place place, YamlNode node) {
        requireWord("delivery", place, node);
        return new Step.ReleaseDelivery(line);
    }

    private static Step start(int line, Place place, YamlNode node) {
        requireWord("centre", place, node);
        return new Step.StartCentre(line);
    }

    private static Step kill(int line, Place place, YamlNode node) {
        if (node instanceof Text) {
            requireWord("centre", place, node);
            return new Step.KillCentre(line, 0);
        }
        Fields fields = Fields.of(place, node, "program", "after_deliveries");
        requireWord("centre", fields.place("program"), fields.required("program"));
        return new Step.KillCentre(
                line, fields.required("after_deliveries", Values.count(1, REPEATS_MAX)));
    }

    static void requireWord(String word, Place place, YamlNode node) {
        if (!Values.text(place, node).equals(word)) {
            throw place.problem(node, "this is not known here", "write: " + word);
        }
    }

    private static Step deliverAgain(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "payment", "copies", "parallel");
        return new Step.DeliverAgain(
                line,
                fields.optional("payment", Values::name),
                fields.orElse("copies", 1, Values.count(1, REPEATS_MAX)),
                fields.orElse("parallel", false, Values::flag));
    }

    private static Step accountState(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "identity_number", "state", "reason", "expect");
        return new Step.ChangeAccountState(
                line,
                fields.required("identity_number", Values::text),
                fields.required(
                        "state",
                        Values.matching(
                                STATE, "a state is two digits", "write them quoted, like \"02\"")),
                fields.required("reason", Values::text),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    private static Step cancel(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "remittance", "reason", "expect");
        return new Step.Cancel(
                line,
                fields.required("remittance", Values::name),
                fields.optional("reason", Values::text),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    private static Step assign(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "payments", "remittance", "expect");
        return new Step.Assign(
                line,
                fields.required("payments", StepReader::names),
                fields.required("remittance", Values::name),
                fields.orElse("expect", AnswerReader.ACCEPTED, AnswerReader::plain));
    }

    private static List<String> names(Place place, YamlNode node) {
        List<YamlNode> items = Fields.items(place, node);
        List<String> names = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            names.add(Values.name(place.item(index), items.get(index)));
        }
        if (names.isEmpty()) {
            throw place.problem(node, "nothing is named here", "write the name of a payment");
        }
        return names;
    }

    private static Step pause(int line, Place place, YamlNode node) {
        return new Step.Wait(line, Values.duration(place, node));
    }
}
