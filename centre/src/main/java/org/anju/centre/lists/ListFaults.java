/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;

/** What can be wrong with any list, whatever its rows mean, and how its maker mends it. */
final class ListFaults {

    private ListFaults() {}

    static RowProblem unknownHeader(String header, List<Column> columns) {
        // Where the header line was forgotten, a person's own values stand here.
        String shown = Mask.FREE_TEXT.apply(header);
        return new RowProblem(
                1,
                shown,
                shown,
                "HEADER_UNKNOWN",
                "no column of this list; the first line names the columns: " + headers(columns));
    }

    static RowProblem missingHeader(Column column, List<Column> columns) {
        return new RowProblem(
                1,
                column.header(),
                "",
                "HEADER_MISSING",
                "the list needs this column; the first line names the columns: "
                        + headers(columns));
    }

    static RowProblem repeatedHeader(Column column) {
        return new RowProblem(
                1,
                column.header(),
                column.header(),
                "HEADER_TWICE",
                "the column stands more than once; leave only one of them");
    }

    static RowProblem otherWidth(RowAssembler.Fields row, int width) {
        return new RowProblem(
                row.line(),
                "",
                row.values().size() + " values",
                "ROW_WIDTH",
                "the header has %d columns; write a value or nothing for each, and put a value that holds a comma in quotes"
                        .formatted(width));
    }

    static RowProblem controlCharacter(long line) {
        return new RowProblem(
                line,
                "",
                "",
                "CONTROL_CHARACTER",
                "a value holds a line break, a tab or a control character, or a quote is not"
                        + " closed; write each row on one line of plain text");
    }

    static RowProblem brokenQuote(long line) {
        return new RowProblem(
                line,
                "",
                "",
                "QUOTE_BROKEN",
                "a quote is not closed, or text stands behind a closing quote; put the whole value"
                        + " in quotes and write a quote inside it twice");
    }

    static RowProblem notUtf8(long line) {
        return new RowProblem(
                line,
                "",
                "",
                "NOT_UTF8",
                "the file is not UTF-8 here; save it as \"CSV UTF-8\" and hand it in again");
    }

    static RowProblem empty() {
        return RowProblem.ofWhole(
                "",
                "LIST_EMPTY",
                "the list has no rows; write the header line and at least one row");
    }

    private static String headers(List<Column> columns) {
        return columns.stream().map(Column::header).collect(Collectors.joining(","));
    }
}
