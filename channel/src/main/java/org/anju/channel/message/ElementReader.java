/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anju.channel.message.MessageRefusal.Reason;
import org.anju.kernel.Cny;

/**
 * Reads elements and the channel's kinds of value, the mirror of {@link ElementWriter}: each call
 * names the one element that must stand next, and whatever else stands there is refused with its
 * place.
 */
final class ElementReader {

    private static final TextRule AMOUNT =
            TextRule.form(
                    "(0|[1-9]\\d{0,15})\\.\\d{2}", "an amount of yuan with exactly two decimals");
    private static final TextRule NUMBER =
            TextRule.form("0|[1-9]\\d{0,17}", "a whole number of 1 to 18 digits");
    private static final TextRule DAY_AS_TIME =
            TextRule.form(
                    "[12]\\d{3}-\\d{2}-\\d{2}T00:00:00\\.000\\+08:00",
                    "a day such as 2026-01-05T00:00:00.000+08:00");
    private static final TextRule DAY_END_AS_TIME =
            TextRule.form(
                    "[12]\\d{3}-\\d{2}-\\d{2}T23:59:59\\.999\\+08:00",
                    "a day's end such as 2026-01-05T23:59:59.999+08:00");
    private static final TextRule CODE =
            TextRule.form("[A-Za-z0-9.]{1,35}", "a code of the channel's list");
    private static final TextRule INDICATOR = TextRule.form("true|false", "true or false");
    private static final TextRule UETR =
            TextRule.form(
                    "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
                    "a UUID of version 4 in lower case");

    private final ElementCursor cursor;
    private String namespace = "";

    ElementReader(ElementCursor cursor) {
        this.cursor = cursor;
    }

    /** What stands in the next element. */
    <T> T element(String name, Content<T> content) throws MessageRefusal {
        return step(name, name, content);
    }

    /** An element that puts itself and what is in it into the namespace of a message definition. */
    <T> T element(String name, String definition, Content<T> content) throws MessageRefusal {
        return within(name, Namespaces.of(definition), content);
    }

    /** What stands in supplementary data: in the one element of our own namespace. */
    <T> T supplement(String name, Content<T> content) throws MessageRefusal {
        return path(
                Namespaces.SUPPLEMENTARY,
                envelope -> envelope.within(name, Namespaces.SUPPLEMENT, content));
    }

    private <T> T within(String name, String inner, Content<T> content) throws MessageRefusal {
        String outer = namespace;
        namespace = inner;
        T value = step(name, name, content);
        namespace = outer;
        return value;
    }

    /** What stands in the last of elements each of which holds only the next. */
    <T> T path(List<String> names, Content<T> content) throws MessageRefusal {
        for (String name : names) {
            open(name, name);
        }
        T value = content.read(this);
        for (String _ : names) {
            cursor.leave();
        }
        return value;
    }

    /** What stands in the next elements of this name. */
    <T> List<T> repeated(String name, int timesMin, int timesMax, Content<T> content)
            throws MessageRefusal {
        return repeat(name, timesMin, timesMax, step -> step(name, step, content));
    }

    /** The texts of the next elements of this name. */
    List<String> texts(String name, int timesMin, int timesMax, TextRule rule)
            throws MessageRefusal {
        return repeat(
                name, timesMin, timesMax, step -> value(name, step, rule, Function.identity()));
    }

    /** Does something with what stands in the next element. */
    void visit(String name, Visit content) throws MessageRefusal {
        open(name, name);
        content.visit(this);
        cursor.leave();
    }

    /** As {@link #visit(String, Visit)}, of an element in a namespace of its own. */
    void visit(String name, String definition, Visit content) throws MessageRefusal {
        String outer = namespace;
        namespace = Namespaces.of(definition);
        visit(name, content);
        namespace = outer;
    }

    /** Hands over what stands in the next elements of this name, one by one, and keeps none. */
    void each(String name, int timesMin, int timesMax, Visit visit) throws MessageRefusal {
        int times = 0;
        while (times < timesMin || standsBefore(name)) {
            requireBelow(name, times, timesMax);
            times++;
            open(name, name + "[" + times + "]");
            visit.visit(this);
            cursor.leave();
        }
    }

    /** What stands in the next element, where it has this name. */
    <T> Optional<T> optional(String name, Content<T> content) throws MessageRefusal {
        return standsBefore(name) ? Optional.of(element(name, content)) : Optional.empty();
    }

    /** The text of the next element, where it has this name. */
    Optional<String> optionalText(String name, TextRule rule) throws MessageRefusal {
        return standsBefore(name) ? Optional.of(text(name, rule)) : Optional.empty();
    }

    /** Whether the next element has this name: the way to read what may be absent. */
    boolean standsBefore(String name) {
        return cursor.standsBefore(name, namespace);
    }

    String text(String name, TextRule rule) throws MessageRefusal {
        return value(name, rule, Function.identity());
    }

    /** An element that can only say one thing. */
    String constant(String name, String value) throws MessageRefusal {
        return text(name, TextRule.constant(value));
    }

    <E extends Enum<E> & WireCode> E code(String name, Class<E> codes) throws MessageRefusal {
        return value(name, CODE, text -> WireCode.of(codes, text));
    }

    long number(String name) throws MessageRefusal {
        return value(name, NUMBER, Long::parseLong);
    }

    /** An amount of yuan with exactly two decimals. */
    Cny amount(String name) throws MessageRefusal {
        cursor.enter(name, name, namespace);
        cursor.requireAttribute("Ccy", "CNY");
        return leaf(AMOUNT, Cny::parseYuan);
    }

    LocalDate date(String name) throws MessageRefusal {
        return value(name, TextRule.DATE, LocalDate::parse);
    }

    OffsetDateTime time(String name) throws MessageRefusal {
        return value(name, TextRule.TIME, WireTime::parse);
    }

    /** A day that the schema wants as a time: its first moment. */
    LocalDate dayAsTime(String name) throws MessageRefusal {
        return value(name, DAY_AS_TIME, text -> WireTime.parse(text).toLocalDate());
    }

    /** An indicator; one that is absent means no. */
    boolean indicator(String name) throws MessageRefusal {
        return standsBefore(name) && value(name, INDICATOR, Boolean::parseBoolean);
    }

    /** A yes or no that must be said. */
    boolean flag(String name) throws MessageRefusal {
        return value(name, INDICATOR, Boolean::parseBoolean);
    }

    /** A sum of yuan with exactly two decimals, where the schema has no currency. */
    Cny sum(String name) throws MessageRefusal {
        return value(name, AMOUNT, Cny::parseYuan);
    }

    /** The last moment of a day that the schema wants as a time. */
    LocalDate dayEndAsTime(String name) throws MessageRefusal {
        return value(name, DAY_END_AS_TIME, text -> WireTime.parse(text).toLocalDate());
    }

    UUID uetr(String name) throws MessageRefusal {
        return value(name, UETR, UUID::fromString);
    }

    /** A refusal at the place that was read last. */
    MessageRefusal refusal(Reason reason, String value, String mend) {
        return cursor.refusal(reason, value, mend);
    }

    /** Makes a record of what was read; what it refuses is refused at the current element. */
    <T> T made(Supplier<T> maker) throws MessageRefusal {
        try {
            return maker.get();
        } catch (IllegalArgumentException contradiction) {
            throw cursor.refusal(
                    Reason.INVALID_VALUE, "", String.valueOf(contradiction.getMessage()));
        }
    }

    /** Runs a check of what was read; what it refuses is refused at the current element. */
    void check(Runnable rule) throws MessageRefusal {
        try {
            rule.run();
        } catch (IllegalArgumentException contradiction) {
            throw cursor.refusal(
                    Reason.INVALID_VALUE, "", String.valueOf(contradiction.getMessage()));
        }
    }

    private <T> T step(String name, String step, Content<T> content) throws MessageRefusal {
        open(name, step);
        T value = content.read(this);
        cursor.leave();
        return value;
    }

    private void open(String name, String step) throws MessageRefusal {
        cursor.enter(name, step, namespace);
        cursor.requireNoAttributes();
        cursor.intoContent();
    }

    private <T> List<T> repeat(String name, int timesMin, int timesMax, Repetition<T> one)
            throws MessageRefusal {
        List<T> values = new ArrayList<>();
        while (values.size() < timesMin || standsBefore(name)) {
            requireBelow(name, values.size(), timesMax);
            values.add(one.read(name + "[" + (values.size() + 1) + "]"));
        }
        return values;
    }

    private void requireBelow(String name, int times, int timesMax) throws MessageRefusal {
        if (times == timesMax) {
            throw cursor.refusal(
                    Reason.TOO_MANY_ELEMENTS, "", name + " stands at most " + timesMax + " times");
        }
    }

    private <T> T value(String name, TextRule rule, Function<String, T> parser)
            throws MessageRefusal {
        return value(name, name, rule, parser);
    }

    private <T> T value(String name, String step, TextRule rule, Function<String, T> parser)
            throws MessageRefusal {
        cursor.enter(name, step, namespace);
        cursor.requireNoAttributes();
        return leaf(rule, parser);
    }

    private <T> T leaf(TextRule rule, Function<String, T> parser) throws MessageRefusal {
        String text = cursor.text();
        if (!rule.accepts(text)) {
            throw cursor.refusal(Reason.INVALID_VALUE, text, "must be " + rule.inWords());
        }
        try {
            T value = parser.apply(text);
            cursor.leaveText();
            return value;
        } catch (DateTimeException | IllegalArgumentException _) {
            // The right form without a meaning: the thirtieth of February.
            throw cursor.refusal(Reason.INVALID_VALUE, text, "must be " + rule.inWords());
        }
    }

    /** Reads what stands inside one element. */
    interface Content<T> {
        T read(ElementReader in) throws MessageRefusal;
    }

    /** Reads what stands inside one element and does something with it. */
    interface Visit {
        void visit(ElementReader in) throws MessageRefusal;
    }

    /** Reads one of several elements of one name; the step says which in the path. */
    private interface Repetition<T> {
        T read(String step) throws MessageRefusal;
    }
}
