/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.Step.PaymentOutcome;
import org.anju.launcher.scenario.YamlNode.Mapping;
import org.anju.launcher.scenario.YamlNode.Text;
import org.jspecify.annotations.Nullable;

/** Reads one step: a group of one key, which says what happens. */
final class StepReader {

    private static final int REPEATS_MAX = 1_000;
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final Set<String> PLACEHOLDERS = Set.of("{name}", "{account}", "{month}");
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
                        Map.entry("pay", StepReader::pay),
                        Map.entry("fault", StepReader::fault),
                        Map.entry("hold", StepReader::hold),
                        Map.entry("release", StepReader::release),
                        Map.entry("deliver_again", StepReader::deliverAgain),
                        Map.entry("kill", StepReader::kill),
                        Map.entry("start", StepReader::start),
                        Map.entry("account_state", StepReader::accountState),
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

    private static Step pay(int line, Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place, node, "name", "from", "to", "for", "amount", "remark", "times",
                        "expect");
        Step.Pay pay =
                new Step.Pay(
                        line,
                        fields.optional("name", Values::name),
                        fields.required("from", Values::name),
                        fields.optional("to", Values::name),
                        fields.optional("for", Values::name),
                        fields.required("amount", StepReader::amountOrDue).orElseNull(),
                        fields.required("remark", StepReader::remarkOrExact).orElseNull(),
                        fields.orElse("times", 1, Values.count(1, REPEATS_MAX)),
                        fields.required(
                                "expect",
                                Values.word(PaymentOutcome.values(), PaymentOutcome::word)));
        refuseContradiction(fields, pay);
        return pay;
    }

    private static void refuseContradiction(Fields fields, Step.Pay pay) {
        if (pay.remittance() == null) {
            refuseWithoutRemittance(fields, pay);
        }
        if (pay.times() > 1 && pay.name() != null) {
            throw fields.place("name")
                    .problem(
                            fields.required("name"),
                            "one name cannot mean " + pay.times() + " payments",
                            "leave out name or times");
        }
        if (pay.times() > 1 && pay.expected() == PaymentOutcome.POSTED) {
            throw fields.place("times")
                    .problem(
                            fields.required("times"),
                            "a remittance is paid once: the second payment is not posted",
                            "write the first payment as a step of its own");
        }
        if (pay.expected() == PaymentOutcome.POSTED && pay.remittance() == null) {
            throw fields.place("expect")
                    .problem(
                            fields.required("expect"),
                            "only money for a remittance is posted to employees",
                            "add for: with the name of the remittance");
        }
    }

    private static void refuseWithoutRemittance(Fields fields, Step.Pay pay) {
        if (pay.amount() == null) {
            throw fields.place("amount")
                    .problem(
                            fields.required("amount"),
                            "due means the amount of a remittance",
                            "add for: with its name, or write an amount");
        }
        if (pay.remark() == null || IN_BRACES.matcher(pay.remark()).find()) {
            throw fields.place("remark")
                    .problem(
                            fields.required("remark"),
                            "the remark is made from a remittance",
                            "add for: with its name, or write plain text");
        }
    }

    /** A value, or the word that stands for what the centre says. */
    private record Said<T>(@Nullable T value) {
        @Nullable T orElseNull() {
            return value;
        }
    }

    private static Said<Cny> amountOrDue(Place place, YamlNode node) {
        boolean due = node instanceof Text(int _, String word) && word.equals("due");
        return new Said<>(due ? null : Values.positiveAmount(place, node));
    }

    private static Said<String> remarkOrExact(Place place, YamlNode node) {
        String remark = Values.text(place, node);
        if (remark.equals("exact")) {
            return new Said<>(null);
        }
        Matcher braces = IN_BRACES.matcher(remark);
        while (braces.find()) {
            if (!PLACEHOLDERS.contains(braces.group())) {
                throw place.problem(
                        node,
                        "the remark holds " + braces.group() + ", which stands for nothing",
                        "known are: {name}, {account}, {month}");
            }
        }
        return new Said<>(remark);
    }

    private static Step fault(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "kind", "count", "copies", "wallet");
        FaultKind kind = fields.required("kind", Values.word(FaultKind.values(), FaultKind::word));
        if (fields.has("copies") && !kind.takesCopies()) {
            throw fields.place("copies")
                    .problem(
                            fields.required("copies"),
                            kind.word() + " has no copies",
                            "leave the key out");
        }
        return new Step.SpoilNotices(
                line,
                kind,
                fields.orElse("count", 1, Values.count(1, REPEATS_MAX)),
                fields.optional("copies", Values.count(2, REPEATS_MAX)),
                fields.optional("wallet", Values::name));
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

    private static void requireWord(String word, Place place, YamlNode node) {
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

    private static Step pause(int line, Place place, YamlNode node) {
        return new Step.Wait(line, Values.duration(place, node));
    }
}
