/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * One entry (分录) as it stands in the books, without its details one by one.
 *
 * @param rule the number of its booking rule
 * @param fact what was booked, which is booked only once: {@code notice:} and an id
 * @param act who booked it in the course of what; null where the action log does not say
 */
public record EntryView(
        EntryId id,
        String rule,
        String summary,
        AccountingDate date,
        LocalDate bankDate,
        Instant recordedAt,
        String fact,
        List<Line> lines,
        List<Control> controls,
        @Nullable Act act) {

    private static final String NOTICE = "notice:";

    /** One line. */
    public record Line(
            int number, AccountCode account, String name, NormalSide side, Cny debit, Cny credit) {}

    /** How many subjects of a control account it touches, and with how much together. */
    public record Control(ControlAccount account, String name, long subjects, Cny sum) {}

    /** The act in the action log that wrote it. */
    public record Act(String actorNumber, String actorName, String action, String object) {}

    public EntryView {
        lines = List.copyOf(lines);
        controls = List.copyOf(controls);
    }

    /** The notice of the bank that was booked; empty where it was something else. */
    public Optional<UUID> notice() {
        return fact.startsWith(NOTICE)
                ? Optional.of(UUID.fromString(fact.substring(NOTICE.length())))
                : Optional.empty();
    }

    /** What was debited, which is what was credited. */
    public Cny amount() {
        return lines.stream().map(Line::debit).reduce(Cny.ZERO, Cny::plus);
    }
}
