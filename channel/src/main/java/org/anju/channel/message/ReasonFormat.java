/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.Optional;

/**
 * The XML of a reason code. ISO's codes have at most four characters; a longer one is the bank's
 * own and stands in another element. Read is either, whatever its length: the code is kept as it
 * came.
 */
final class ReasonFormat {

    private static final String ISO = "Cd";
    private static final String OWN = "Prtry";
    private static final int ISO_CHARACTERS_MAX = 4;
    private static final TextRule SHORT =
            TextRule.form("[A-Za-z0-9_]{1,4}", "1 to 4 letters, digits or underscores");

    private ReasonFormat() {}

    static void write(ElementWriter out, String name, String code) {
        out.element(name, () -> out.text(code.length() <= ISO_CHARACTERS_MAX ? ISO : OWN, code));
    }

    static String read(ElementReader in, String name) throws MessageRefusal {
        return in.element(
                name,
                choice ->
                        choice.standsBefore(OWN)
                                ? choice.text(OWN, TextRule.REASON_CODE)
                                : choice.text(ISO, SHORT));
    }

    /** Code and text of why a payment ended as it did; nothing where neither is told. */
    static void writeStatus(ElementWriter out, Optional<String> reasonCode, Optional<String> text) {
        if (reasonCode.isPresent() || text.isPresent()) {
            out.element(
                    "StsRsnInf",
                    () -> {
                        reasonCode.ifPresent(code -> write(out, "Rsn", code));
                        text.ifPresent(words -> out.text("AddtlInf", words));
                    });
        }
    }

    /** The mirror of {@link #writeStatus}. */
    static StatusReason readStatus(ElementReader in) throws MessageRefusal {
        return in.optional("StsRsnInf", ReasonFormat::readContent)
                .orElseGet(() -> new StatusReason(Optional.empty(), Optional.empty()));
    }

    private static StatusReason readContent(ElementReader in) throws MessageRefusal {
        Optional<String> code =
                in.standsBefore("Rsn") ? Optional.of(read(in, "Rsn")) : Optional.empty();
        Optional<String> text =
                code.isPresent()
                        ? in.optionalText("AddtlInf", TextRule.REASON_TEXT)
                        : Optional.of(in.text("AddtlInf", TextRule.REASON_TEXT));
        return new StatusReason(code, text);
    }

    /** Why a payment ended as it did. */
    record StatusReason(Optional<String> code, Optional<String> text) {}
}
