/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.notice;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions had committed at a moment, as PostgreSQL writes it: the oldest that was open,
 * the next one to come, and the open ones between. It is the id of an event.
 *
 * @param text as {@code pg_snapshot} prints it
 * @param oldestOpen everything below had ended
 * @param next nothing from here on had begun
 */
record Snapshot(String text, long oldestOpen, long next) {

    // Far longer than the open transactions of any server make it.
    private static final int TEXT_MAX = 8_000;
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18}):(\\d{1,18}):((?:\\d{1,18}(?:,\\d{1,18})*)?)");

    /** Reads what the database itself has printed. */
    static Snapshot of(String text) {
        return given(text)
                .orElseThrow(() -> new IllegalArgumentException("not a snapshot: " + text));
    }

    /**
     * Reads what a reader sent back; empty where it is none that the database could have printed.
     */
    static Optional<Snapshot> given(@Nullable String text) {
        if (text == null || text.length() > TEXT_MAX) {
            return Optional.empty();
        }
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long oldest = Long.parseLong(parts.group(1));
        long next = Long.parseLong(parts.group(2));
        return oldest > 0 && oldest <= next && areBetween(parts.group(3), oldest, next)
                ? Optional.of(new Snapshot(text, oldest, next))
                : Optional.empty();
    }

    private static boolean areBetween(String open, long oldest, long next) {
        if (open.isEmpty()) {
            return true;
        }
        long before = oldest - 1;
        for (String one : open.split(",", -1)) {
            long transaction = Long.parseLong(one);
            if (transaction <= before || transaction >= next) {
                return false;
            }
            before = transaction;
        }
        return true;
    }
}
