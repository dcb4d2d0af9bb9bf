/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import java.util.List;
import org.anju.channel.message.TextRule;
import org.anju.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** A request whose fields make no order; nothing was done. */
final class ControlRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ControlRefusal(String code, String sentence) {
        super(Ground.CONTENT, code, sentence, List.of());
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

    static ControlRefusal unknownFault(String name, List<String> known) {
        return new ControlRefusal(
                "UNKNOWN_FAULT", "no fault is named " + name + "; there are " + known);
    }
}
