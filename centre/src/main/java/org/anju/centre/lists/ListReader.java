/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Reads lists (清册) of one kind from what people hand in: CSV in UTF-8 (with or without a byte order
 * mark) or GB18030, or a workbook (.xlsx), told apart by their bytes. The columns stand in any
 * order under their headers; titles above the header, examples (rows that begin with 例, 示例, 样例 or
 * 范例), blank rows and the columns 序号, 备注 and 问题 are passed over. Unknown, missing and repeated
 * headers, values under no header, formulas, numbers that lost digits, files of other kinds and
 * empty lists are refused.
 *
 * <p>Rows are streamed. Of CSV a reader holds one buffer and one row, of a workbook its packed
 * bytes (32 MiB at most) and its texts. Thread-safe.
 */
public final class ListReader {

    /** How many rows a list may have. */
    public static final int ROWS_MAX = 500_000;

    /** How many columns a file may have, read or not. */
    public static final int COLUMNS_MAX = 100;

    private final List<Column> columns;

    private ListReader(List<Column> columns) {
        this.columns = columns;
    }

    /** A reader of lists with these columns, whose headers differ. */
    public static ListReader of(Column... columns) {
        return new ListReader(List.of(columns));
    }

    /** The columns in the order in which the template shows them. */
    List<Column> columns() {
        return columns;
    }

    /**
     * Hands over each row whose values stand under headers, in the order of the file. What is wrong
     * with a row is noted, and the reading goes on, so that the list's maker is told all of it; so
     * a row is handed over with a cell that is not to be believed, too. Neither closes the stream
     * nor refuses a list for its rows' problems: that is the caller's {@link
     * ListProblems#refuseIfAny}.
     *
     * @return how many rows the list has, sound or not, without titles, header and examples
     * @throws ListRefused where reading on makes no sense: a file of another kind, a wrong header,
     *     bytes that are no text, a broken quote, too many rows, no row at all
     * @throws IOException if the stream cannot be read or a row cannot be passed on
     */
    public long read(InputStream list, ListProblems problems, RowHandler handler)
            throws IOException {
        try (SourceFile file = SourceFile.open(list, columns)) {
            ListTable table = ListTable.find(file, columns);
            long rows = table == null ? 0 : read(table, problems, handler);
            if (rows == 0) {
                throw new FileFault(ListFaults.empty());
            }
            return rows;
        } catch (FileFault e) {
            problems.add(e.problem());
            throw new ListRefused(problems);
        }
    }

    private static long read(ListTable table, ListProblems problems, RowHandler handler)
            throws IOException {
        Map<Column, Integer> positions = table.positions(problems);
        problems.refuseIfAny();
        long rows = 0;
        for (SourceRow row = table.next(); row != null; row = table.next()) {
            if (table.isExample(row)) {
                continue;
            }
            rows++;
            if (rows > ROWS_MAX) {
                throw new FileFault(ListFaults.tooManyRows(row.line()));
            }
            if (isSound(row, table, positions, problems)) {
                noteFaults(row, positions, problems);
                handler.take(new ListRow(row, positions, problems));
            }
        }
        return rows;
    }

    private static boolean isSound(
            SourceRow row, ListTable table, Map<Column, Integer> positions, ListProblems problems) {
        long before = problems.count();
        int width = table.width();
        // A workbook leaves blank cells out; in CSV a missing value shifts those behind it.
        if (table.kind() == ListKind.CSV && row.values().size() < width) {
            problems.add(ListFaults.otherWidth(row, width));
            return false;
        }
        for (int position = 0; position < row.values().size(); position++) {
            if (!row.value(position).isEmpty()) {
                if (position >= width) {
                    problems.add(ListFaults.otherWidth(row, width));
                    return false;
                }
                if (table.name(position).isEmpty()) {
                    problems.add(ListFaults.withoutHeader(row, position));
                }
            }
        }
        if (positions.values().stream().anyMatch(row::hasControlCharacter)) {
            problems.add(ListFaults.controlCharacter(row.line()));
            return false;
        }
        return problems.count() == before;
    }

    /** The rest of the row is looked at all the same, so that its maker is told all of it. */
    private static void noteFaults(
            SourceRow row, Map<Column, Integer> positions, ListProblems problems) {
        if (row.faults().isEmpty()) {
            return;
        }
        positions.forEach(
                (column, position) -> {
                    CellFault fault = row.faults().get(position);
                    if (fault != null) {
                        problems.add(ListFaults.cell(row, column, position, fault));
                    }
                });
    }
}
