/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.anju.channel.message.TextRule;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A request whose fields make no order; nothing was done. */
final class ControlRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ControlRefusal(String code, String sentence) {
        this(Ground.CONTENT, code, sentence);
    }

    private ControlRefusal(Ground ground, String code, String sentence) {
        super(ground, code, sentence, List.of());
    }

    /** The value of a field that must be there. */
    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new ControlRefusal("FIELD_MISSING", "the field " + field + " must be given");
        }
        return value;
    }

    /** The value of a field, its default where it is absent, within bounds. */
    static int within(String field, @Nullable Integer value, int absent, int least, int most) {
        int given = value == null ? absent : value;
        if (given < least || given > most) {
            throw new ControlRefusal(
                    "FIELD_OUT_OF_BOUNDS",
                    "the field %s is %d to %d, not %d".formatted(field, least, most, given));
        }
        return given;
    }

    /** A duration of ISO 8601 in whole seconds, from one second to a longest. */
    static Duration duration(String field, String typed, Duration longest) {
        try {
            Duration given = Duration.parse(typed);
            if (given.toNanosPart() == 0 && given.isPositive() && given.compareTo(longest) <= 0) {
                return given;
            }
        } catch (DateTimeParseException _) {
            // It has another form: refused like a duration that is out of bounds.
        }
        throw new ControlRefusal(
                "FIELD_OUT_OF_BOUNDS",
                "the field %s is a duration of whole seconds up to %s, such as PT2H, not \"%s\""
                        .formatted(field, longest, TextRule.told(typed)));
    }

    /** A date of ISO 8601. */
    static LocalDate date(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            throw new ControlRefusal(
                    "FIELD_OUT_OF_BOUNDS",
                    "the field %s is a date such as 2026-01-05, not \"%s\""
                            .formatted(field, TextRule.told(typed)));
        }
    }

    /** Nobody moves the machine's own clock. */
    static ControlRefusal clockRuns() {
        return new ControlRefusal(
                "CLOCK_NOT_STEPPED",
                "this bank goes by the machine's clock; start it with sandbox.clock-file to move"
                        + " its time");
    }

    static ControlRefusal outOfPlace(String field, String fault) {
        return new ControlRefusal(
                "FIELD_OUT_OF_BOUNDS",
                "the field %s belongs to the fault %s; leave it out".formatted(field, fault));
    }

    static ControlRefusal notWith(String field, String fault) {
        return new ControlRefusal(
                "FIELD_OUT_OF_BOUNDS",
                "the field %s does not belong to the fault %s; leave it out"
                        .formatted(field, fault));
    }

    static ControlRefusal codeForm(String typed) {
        return new ControlRefusal(
                "FIELD_OUT_OF_BOUNDS",
                "the field code is 1 to 4 letters or digits, not \"" + TextRule.told(typed) + "\"");
    }

    static ControlRefusal accountForm(String field, String typed) {
        return new ControlRefusal(
                "ACCOUNT_NUMBER_MALFORMED",
                "the field %s is a wallet's 16 digits or a deposit account's 10 to 30, not \"%s\""
                        .formatted(field, TextRule.told(typed)));
    }

    static ControlRefusal twoAmounts() {
        return new ControlRefusal(
                "AMOUNT_MALFORMED", "give the amount once: as amount_fen or as amount_yuan");
    }

    static ControlRefusal amountForm(String typed) {
        return new ControlRefusal(
                "AMOUNT_MALFORMED",
                "an amount of yuan has at most two decimals, such as 1234.50, not \""
                        + TextRule.told(typed)
                        + "\"");
    }

    static ControlRefusal unknownRun(long number) {
        return new ControlRefusal(
                Ground.UNKNOWN,
                "UNKNOWN_RUN",
                "no run of deliveries of late has the number " + number);
    }

    static ControlRefusal unknownFault(String name, List<String> known) {
        return new ControlRefusal(
                "UNKNOWN_FAULT", "no fault is named " + name + "; there are " + known);
    }
}
