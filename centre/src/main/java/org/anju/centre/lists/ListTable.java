/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table of a list within a file: what stands above the header, the header, and the rows below.
 * The header is the first of the first {@value #HEADER_WITHIN} rows that has all required headers;
 * of several worksheets the first that has such a row. Where none has, the row nearest to it, so
 * that its maker is told what is missing there.
 */
final class ListTable {

    /** Headers that stand in many lists and are not read. */
    static final String NUMBERING = "序号";

    /** The header of what {@link MarkedList} adds. */
    static final String PROBLEMS = "问题";

    private static final String NOTES = "备注";
    private static final int HEADER_WITHIN = 20;
    private static final Pattern DECORATION = Pattern.compile("[\\s\u3000*＊]+");
    private static final Pattern EXAMPLE = Pattern.compile("(例|示例|样例).*|范例[：:（(、\\s\\d].*");
    private static final String EXAMPLE_OR_NAME = "范例";

    private final ListKind kind;
    private final List<Column> columns;
    private final List<SourceRow> first;
    private final int headerAt;
    private final SourceRows rest;
    private final List<String> names;
    private int next;

    private ListTable(
            ListKind kind,
            List<Column> columns,
            List<SourceRow> first,
            int headerAt,
            SourceRows rest) {
        this.kind = kind;
        this.columns = columns;
        this.first = first;
        this.headerAt = headerAt;
        this.rest = rest;
        this.names =
                first.get(headerAt).values().stream()
                        .map(value -> DECORATION.matcher(value).replaceAll(""))
                        .toList();
        this.next = headerAt + 1;
    }

    /**
     * Finds the table.
     *
     * @return null where the file has no row at all
     */
    static @Nullable ListTable find(SourceFile file, List<Column> columns) throws IOException {
        ListTable nearest = null;
        for (SourceFile.Table table : file.tables()) {
            ListTable found = within(table.open(), file.kind(), columns);
            if (found != null && found.hasAllRequired()) {
                return found;
            }
            if (found != null && (nearest == null || found.known() > nearest.known())) {
                nearest = found;
            }
        }
        return nearest;
    }

    private static @Nullable ListTable within(SourceRows rows, ListKind kind, List<Column> columns)
            throws IOException {
        List<SourceRow> first = new ArrayList<>();
        ListTable nearest = null;
        SourceRow row = rows.next();
        while (row != null) {
            first.add(row);
            ListTable here = new ListTable(kind, columns, first, first.size() - 1, rows);
            if (here.hasAllRequired()) {
                return here;
            }
            if (nearest == null || here.known() > nearest.known()) {
                nearest = here;
            }
            row = first.size() < HEADER_WITHIN ? rows.next() : null;
        }
        return nearest;
    }

    /** What kind of file it stands in. */
    ListKind kind() {
        return kind;
    }

    /** The rows above the header: titles, dates, who made the list. */
    List<SourceRow> above() {
        return first.subList(0, headerAt);
    }

    /** The header. */
    SourceRow header() {
        return first.get(headerAt);
    }

    /** The next row below the header, or null after the last. */
    @Nullable SourceRow next() throws IOException {
        return next < first.size() ? first.get(next++) : rest.next();
    }

    /** The column that the header names at a position, or null where it names none. */
    @Nullable Column column(int position) {
        String name = name(position);
        return columns.stream().filter(c -> c.header().equals(name)).findFirst().orElse(null);
    }

    /** Whether the header's name at a position is one that is passed over. */
    boolean isPassedOver(int position) {
        String name = name(position);
        return name.isEmpty()
                || name.equals(NUMBERING)
                || name.equals(NOTES)
                || name.equals(PROBLEMS);
    }

    /** The header's name at a position, without blanks and asterisks. */
    String name(int position) {
        return position < names.size() ? names.get(position) : "";
    }

    /** The position after the last one that the header names. */
    int width() {
        int width = names.size();
        while (width > 0 && names.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Where each column stands; notes what is wrong with the header. */
    Map<Column, Integer> positions(ListProblems problems) {
        long line = header().line();
        Map<Column, Integer> positions = new HashMap<>();
        for (int position = 0; position < width(); position++) {
            Column column = column(position);
            if (column == null && !isPassedOver(position)) {
                problems.add(ListFaults.unknownHeader(line, header().value(position), columns));
            } else if (column != null && positions.putIfAbsent(column, position) != null) {
                problems.add(ListFaults.repeatedHeader(line, column));
            }
        }
        columns.stream()
                .filter(column -> column.presence() == Column.Presence.REQUIRED)
                .filter(column -> !positions.containsKey(column))
                .forEach(column -> problems.add(ListFaults.missingHeader(line, column, columns)));
        return positions;
    }

    /**
     * Whether a row only shows how to fill in the list. 范 is a surname, so 范例 alone may be somebody
     * where a name or another value of the list stands.
     */
    boolean isExample(SourceRow row) {
        int position = row.firstFilled();
        String value = row.value(position);
        return EXAMPLE.matcher(value).matches()
                || value.equals(EXAMPLE_OR_NAME) && column(position) == null;
    }

    private boolean hasAllRequired() {
        return columns.stream()
                .filter(column -> column.presence() == Column.Presence.REQUIRED)
                .allMatch(column -> names.contains(column.header()));
    }

    private long known() {
        return columns.stream().filter(column -> names.contains(column.header())).count();
    }
}
