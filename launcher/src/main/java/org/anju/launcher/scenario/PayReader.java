/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.kernel.Cny;
import org.anju.launcher.scenario.Step.ExpectedPayment;
import org.anju.launcher.scenario.YamlNode.Text;
import org.jspecify.annotations.Nullable;

/** Reads the step in which somebody pays. */
final class PayReader {

    private static final int REPEATS_MAX = 1_000;
    private static final Pattern IN_BRACES = Pattern.compile("\\{[^{}]*}|[{}]");
    private static final Set<String> PLACEHOLDERS = Set.of("{name}", "{account}", "{month}");

    private PayReader() {}

    static Step read(int line, Place place, YamlNode node) {
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
                        fields.required("amount", PayReader::amountOrDue).orElseNull(),
                        fields.required("remark", PayReader::remarkOrExact).orElseNull(),
                        fields.orElse("times", 1, Values.count(1, REPEATS_MAX)),
                        fields.required("expect", PayReader::expected));
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
        if (pay.times() > 1 && pay.expected().outcome() == PaymentOutcome.POSTED) {
            throw fields.place("times")
                    .problem(
                            fields.required("times"),
                            "a remittance is paid once: the second payment is not posted",
                            "write the first payment as a step of its own");
        }
        if (pay.expected().outcome() == PaymentOutcome.POSTED && pay.remittance() == null) {
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

    /** A word, or {@code suspense} with the reason that it must have. */
    private static ExpectedPayment expected(Place place, YamlNode node) {
        if (node instanceof Text) {
            return new ExpectedPayment(
                    Values.word(PaymentOutcome.values(), PaymentOutcome::word).apply(place, node),
                    null);
        }
        return new ExpectedPayment(
                PaymentOutcome.SUSPENSE,
                Fields.of(place, node, PaymentOutcome.SUSPENSE.word())
                        .required(
                                PaymentOutcome.SUSPENSE.word(),
                                Values.word(SuspenseReason.values(), SuspenseReason::word)));
    }
}
