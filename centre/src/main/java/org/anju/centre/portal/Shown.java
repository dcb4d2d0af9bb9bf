/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.portal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.RowProblem;

/**
 * How amounts, times and status words look on every page: one way each. Templates know it as {@code
 * @shown}. Thread-safe.
 */
public final class Shown {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);
    private static final int GROUP = 4;

    /** Colour and icon of each status word; what is not listed is grey. */
    private static final Map<String, Sign> SIGNS =
            Map.ofEntries(
                    Map.entry("draft", new Sign("grey", "○")),
                    Map.entry("submitted", new Sign("blue", "●")),
                    Map.entry("checking", new Sign("blue", "◐")),
                    Map.entry("approved", new Sign("blue", "✓")),
                    Map.entry("rejected", new Sign("orange", "↩")),
                    Map.entry("refused", new Sign("red", "✕")),
                    Map.entry("awaiting", new Sign("orange", "◔")),
                    Map.entry("settling", new Sign("blue", "⟳")),
                    Map.entry("posted", new Sign("green", "✓")),
                    Map.entry("succeeded", new Sign("green", "✓")),
                    Map.entry("failed", new Sign("red", "✕")),
                    Map.entry("unknown", new Sign("purple", "?")),
                    Map.entry("suspended", new Sign("orange", "!")),
                    Map.entry("withdrawn", new Sign("grey", "↩")),
                    Map.entry("refunded", new Sign("grey", "↩")),
                    Map.entry("reversed", new Sign("red", "↺")),
                    Map.entry("expired", new Sign("grey", "⌛")),
                    Map.entry("cancelled", new Sign("grey", "⊘")));

    private final BiFunction<String, String, String> translation;

    private record Sign(String colour, String icon) {}

    /**
     * @param translation from the code of a problem and its text to the text in the reader's
     *     language
     */
    Shown(BiFunction<String, String, String> translation) {
        this.translation = translation;
    }

    /** An amount in fen as yuan with two decimals and thousands apart: 1,234.50. */
    public String yuan(long fen) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(BigDecimal.valueOf(fen, 2));
    }

    /** An amount in fen as it is copied into a payment: 1234.50. */
    public String plainYuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /** An amount in fen in capital numerals (大写), as vouchers are written. */
    public String capital(long fen) {
        return CapitalAmount.of(fen);
    }

    /** A moment, in China's time. */
    public String time(Instant time) {
        return TIME.format(time);
    }

    public String date(LocalDate date) {
        return date.toString();
    }

    public String month(YearMonth month) {
        return month.toString();
    }

    /** A wallet number in groups of four digits, to be read aloud or compared. */
    public String grouped(String number) {
        return number.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    /** What is wrong and how to mend it, in the reader's language. */
    public String problem(RowProblem problem) {
        return translation.apply(problem.code(), problem.message());
    }

    /** The colour of a status word. */
    public String colour(String status) {
        return SIGNS.getOrDefault(status, new Sign("grey", "")).colour();
    }

    /** The icon of a status word. */
    public String icon(String status) {
        return SIGNS.getOrDefault(status, new Sign("grey", "○")).icon();
    }

    /** How many pages of a size a total fills; at least one. */
    public long pages(long total, long size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
