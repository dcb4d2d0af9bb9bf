/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anju.kernel.RowProblem;

/**
 * Gives a list that was refused back to its maker (退回标注的清册): a file of the same kind with the same
 * rows on the same lines, and behind them a column 问题 that says what is wrong with each row and how
 * to mend it; in a workbook the row and the cell are coloured, too. Mended and handed in again, the
 * column is passed over. Values only: how the file was formatted is not kept.
 */
public final class MarkedList {

    private static final String BETWEEN = " ｜ ";
    private static final int WIDTH = 20;
    private static final int PROBLEMS_WIDTH = 80;

    private final ListTable table;
    private final SheetWriter writer;
    private final Map<Long, List<RowProblem>> problems;
    private final int marks;
    private long line;

    private MarkedList(ListTable table, SheetWriter writer, Map<Long, List<RowProblem>> problems) {
        this.table = table;
        this.writer = writer;
        this.problems = problems;
        this.marks = marks(table);
    }

    /**
     * Writes the marked file. Problems of the whole list or of its header stand on the first row
     * below the header.
     *
     * @param reader reads such lists
     * @param original the file as it was handed in; read once and not closed
     * @param problems what is wrong with it
     * @param out takes the file; not closed
     * @return the kind of file that was written
     * @throws ListRefused where the file is of a kind that cannot be marked; nothing is written
     *     then
     * @throws IOException if one stream cannot be read or the other not be written
     */
    public static ListKind write(
            ListReader reader, InputStream original, List<RowProblem> problems, OutputStream out)
            throws IOException {
        try (SourceFile file = SourceFile.open(original, reader.columns())) {
            ListTable table = ListTable.find(file, reader.columns());
            if (table == null) {
                throw new FileFault(ListFaults.empty());
            }
            SheetWriter writer = SheetWriter.begin(file.kind(), out);
            new MarkedList(table, writer, byLine(problems, table)).write();
            return file.kind();
        } catch (FileFault e) {
            throw refused(e);
        }
    }

    /**
     * The kind of file that {@link #write} gives back, for whoever must say so before.
     *
     * @param original the file as it was handed in, of which the beginning is read; not closed
     * @throws ListRefused where the file is of a kind that cannot be marked
     * @throws IOException if the stream cannot be read
     */
    public static ListKind kindOf(InputStream original) throws IOException {
        try {
            return SourceFile.kindOf(original);
        } catch (FileFault e) {
            throw refused(e);
        }
    }

    private static ListRefused refused(FileFault fault) {
        ListProblems whole = new ListProblems();
        whole.add(fault.problem());
        return new ListRefused(whole);
    }

    private static Map<Long, List<RowProblem>> byLine(List<RowProblem> problems, ListTable table) {
        long header = table.header().line();
        Map<Long, List<RowProblem>> byLine = new HashMap<>();
        for (RowProblem problem : problems) {
            long line = problem.line() <= header ? 0 : problem.line();
            byLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(problem);
        }
        return byLine;
    }

    /** Where the marks go: over earlier ones, or behind the last column. */
    private static int marks(ListTable table) {
        for (int position = 0; position < table.width(); position++) {
            if (table.name(position).equals(ListTable.PROBLEMS)) {
                return position;
            }
        }
        return table.width();
    }

    private void write() throws IOException {
        for (int position = 0; position < marks; position++) {
            writer.width(position, WIDTH);
        }
        writer.width(marks, PROBLEMS_WIDTH);
        for (SourceRow title : table.above()) {
            row(title, Look.TITLE, "", List.of());
        }
        row(table.header(), Look.HEADER, ListTable.PROBLEMS, List.of());
        try {
            rows();
        } catch (FileFault e) {
            // The file ends here for its reader, too; what stands before has been written.
            goTo(line + 1);
            row(new SourceRow(line, List.of(), Map.of()), List.of(e.problem()));
        }
        writer.finish();
    }

    private void rows() throws IOException {
        List<RowProblem> ofWhole = problems.getOrDefault(0L, List.of());
        for (SourceRow row = table.next(); row != null; row = table.next()) {
            List<RowProblem> here = new ArrayList<>(ofWhole);
            here.addAll(problems.getOrDefault(row.line(), List.of()));
            ofWhole = List.of();
            row(row, here);
        }
    }

    private void row(SourceRow row, List<RowProblem> here) throws IOException {
        String text =
                here.stream().map(MarkedList::text).distinct().collect(Collectors.joining(BETWEEN));
        row(row, here.isEmpty() ? Look.PLAIN : Look.IN_WRONG_ROW, text, here);
    }

    /** Leaves the rows blank that are blank in the original, so that the lines stay the same. */
    private void goTo(long wanted) throws IOException {
        while (line < wanted - 1) {
            line++;
            writer.endRow();
        }
        line = wanted;
    }

    /** The row's values with its mark between; values under no header stand behind the mark. */
    private void row(SourceRow row, Look look, String mark, List<RowProblem> here)
            throws IOException {
        goTo(row.line());
        for (int position = 0; position < marks; position++) {
            value(row, position, look, here);
        }
        int behind = table.name(marks).isEmpty() ? marks : marks + 1;
        if (!mark.isEmpty() || row.values().size() > behind) {
            writer.text(mark, here.isEmpty() ? look : Look.WRONG);
        }
        for (int position = behind; position < row.values().size(); position++) {
            value(row, position, look, here);
        }
        writer.endRow();
    }

    private void value(SourceRow row, int position, Look look, List<RowProblem> here) {
        String name = table.name(position);
        boolean wrong = !name.isEmpty() && here.stream().anyMatch(p -> p.column().equals(name));
        writer.text(row.value(position), wrong ? Look.WRONG : look);
    }

    private static String text(RowProblem problem) {
        return problem.column().isEmpty()
                ? problem.message()
                : problem.column() + "：" + problem.message();
    }
}
