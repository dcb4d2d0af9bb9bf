/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Columns under each other in a terminal, where a Chinese character is two cells wide. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param right for each column whether it stands at its right edge, as amounts do
     */
    TextTable(Boolean... right) {
        this.right = List.of(right);
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows, each indented and without blanks at its end. */
    List<String> lines() {
        int[] widths =
                IntStream.range(0, right.size())
                        .map(
                                column ->
                                        rows.stream()
                                                .mapToInt(r -> width(r.get(column)))
                                                .max()
                                                .orElse(0))
                        .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String blanks = " ".repeat(widths[column] - width(row.get(column)));
            line.append(GAP);
            line.append(right.get(column) ? blanks + row.get(column) : row.get(column) + blanks);
        }
        return line.toString().stripTrailing();
    }

    /** How many cells of a terminal the text takes. */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> isFullWidth(codePoint);
        };
    }

    /** Chinese punctuation and the full-width forms of Latin letters. */
    private static boolean isFullWidth(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60;
    }
}
