/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link NoticeNumbers}, alike wherever a message names notices by their numbers. */
final class NumbersFormat {

    private static final List<String> RANGE = List.of("RptgSeq", "FrToSeq");

    private NumbersFormat() {}

    static void write(ElementWriter out, NoticeNumbers numbers) {
        out.path(
                RANGE,
                () -> {
                    out.number("FrSeq", numbers.from());
                    out.number("ToSeq", numbers.to());
                });
    }

    static NoticeNumbers read(ElementReader in) throws MessageRefusal {
        return in.path(RANGE, NumbersFormat::readRange);
    }

    private static NoticeNumbers readRange(ElementReader in) throws MessageRefusal {
        long from = in.number("FrSeq");
        long to = in.number("ToSeq");
        return in.made(() -> new NoticeNumbers(from, to));
    }
}
