/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the steps in which the bank acts by itself: on orders, between accounts. */
final class BankStepReader {

    private static final int REPEATS_MAX = 1_000;
    private static final Pattern TOLD_CODE = Pattern.compile("[A-Za-z0-9]{1,4}");

    private BankStepReader() {}

    static Step orderFault(int line, Place place, YamlNode node) {
        Fields fields =
                Fields.of(
                        place, node, "kind", "count", "debtor", "creditor", "by", "code", "payee");
        OrderFaultKind kind =
                fields.required("kind", Values.word(OrderFaultKind.values(), OrderFaultKind::word));
        refuseUnless(kind.takesDelay(), kind.word(), fields, "by");
        refuseUnless(kind.takesCode(), kind.word(), fields, "code");
        refuseUnless(kind.takesPayee(), kind.word(), fields, "payee");
        return new Step.SpoilOrders(
                line,
                kind,
                fields.orElse("count", 1, Values.count(1, REPEATS_MAX)),
                fields.optional("debtor", Values::name),
                fields.optional("creditor", Values::name),
                kind.takesDelay() ? fields.required("by", Values::duration) : null,
                code(fields),
                kind.takesPayee() ? fields.required("payee", Values::name) : null);
    }

    static Step batchFault(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "kind", "count", "by", "payee");
        BatchFaultKind kind =
                fields.required("kind", Values.word(BatchFaultKind.values(), BatchFaultKind::word));
        refuseUnless(kind.takesDelay(), kind.word(), fields, "by");
        refuseUnless(kind.takesPayee(), kind.word(), fields, "payee");
        return new Step.SpoilBatches(
                line,
                kind,
                fields.orElse("count", 1, Values.count(1, REPEATS_MAX)),
                kind.takesDelay() ? fields.required("by", Values::duration) : null,
                kind.takesPayee() ? fields.required("payee", Values::name) : null);
    }

    private static @Nullable String code(Fields fields) {
        return fields.optional(
                "code",
                Values.matching(
                        TOLD_CODE, "a code has 1 to 4 letters or digits", "write it like AC04"));
    }

    private static void refuseUnless(boolean taken, String kind, Fields fields, String key) {
        if (!taken && fields.has(key)) {
            throw fields.place(key)
                    .problem(
                            fields.required(key),
                            kind + " says nothing of this",
                            "leave the key out");
        }
    }

    static Step transfer(int line, Place place, YamlNode node) {
        Fields fields =
                Fields.of(place, node, "name", "from", "to", "amount", "remark", "declined");
        return new Step.Transfer(
                line,
                fields.optional("name", Values::name),
                fields.required("from", Values::name),
                fields.required("to", Values::name),
                fields.required("amount", Values::positiveAmount),
                fields.optional("remark", Values::text),
                fields.orElse("declined", false, Values::flag));
    }

    static Step giveBack(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "movement", "way");
        return new Step.GiveBack(
                line,
                fields.required("movement", Values::name),
                fields.required(
                        "way", Values.word(Step.GiveBack.Way.values(), Step.GiveBack.Way::word)));
    }

    static Step condition(int line, Place place, YamlNode node) {
        Fields fields = Fields.of(place, node, "account", "condition");
        return new Step.SetCondition(
                line,
                fields.required("account", Values::name),
                fields.required(
                        "condition",
                        Values.word(
                                Step.SetCondition.Condition.values(),
                                Step.SetCondition.Condition::word)));
    }

    static Step door(int line, Place place, YamlNode node) {
        return new Step.MoveDoor(
                line, Values.word(DoorMove.values(), DoorMove::word).apply(place, node));
    }

    static Step releaseOrders(int line, Place place, YamlNode node) {
        StepReader.requireWord("bank", place, node);
        return new Step.ReleaseOrders(line);
    }
}
