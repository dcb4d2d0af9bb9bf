/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads lists (清册) of one kind from CSV files: UTF-8 with or without a byte order mark, commas,
 * quotes where a value holds a comma, the columns in any order under their headers. Unknown,
 * missing and repeated headers, rows of another width, other encodings and empty lists are refused.
 * The file is streamed: a reader holds one buffer and one row, however long the list is.
 * Thread-safe.
 */
public final class ListReader {

    /** No sound value comes near it: whoever sends a longer one forgot a quote. Characters. */
    private static final int VALUE_MAX = 1 << 16;

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
     * Hands over each row of full width, in the order of the file. What is wrong with a row is
     * noted, and the reading goes on, so that the list's maker is told all of it. Neither closes
     * the stream nor refuses a list for its rows' problems: that is the caller's {@link
     * ListProblems#refuseIfAny}.
     *
     * @return how many rows the list has, sound or not, without the header
     * @throws ListRefused where reading on makes no sense: a wrong header, bytes that are not
     *     UTF-8, a broken quote, no row at all
     * @throws IOException if the stream cannot be read or a row cannot be passed on
     */
    public long read(InputStream list, ListProblems problems, RowHandler handler)
            throws IOException {
        RowAssembler assembler = new RowAssembler();
        try {
            return read(open(list, assembler), problems, handler);
        } catch (CsvParseException e) {
            problems.add(ListFaults.brokenQuote(assembler.line()));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof StrictUtf8Reader.NotUtf8Exception notUtf8)) {
                throw e.getCause();
            }
            problems.add(ListFaults.notUtf8(notUtf8.line()));
        }
        throw new ListRefused(problems);
    }

    private static Iterator<RowAssembler.Fields> open(InputStream list, RowAssembler assembler) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(VALUE_MAX)
                .build(assembler, new StrictUtf8Reader(list))
                .iterator();
    }

    private long read(
            Iterator<RowAssembler.Fields> records, ListProblems problems, RowHandler handler)
            throws IOException {
        if (!records.hasNext()) {
            problems.add(ListFaults.empty());
            throw new ListRefused(problems);
        }
        List<String> headers = records.next().values();
        Map<Column, Integer> positions = positions(headers, problems);
        long rows = 0;
        while (records.hasNext()) {
            RowAssembler.Fields row = records.next();
            rows++;
            if (row.values().size() != headers.size()) {
                problems.add(ListFaults.otherWidth(row, headers.size()));
            } else if (row.hasControlCharacter()) {
                problems.add(ListFaults.controlCharacter(row.line()));
            } else {
                handler.take(new ListRow(row.line(), row.values(), positions, problems));
            }
        }
        if (rows == 0) {
            problems.add(ListFaults.empty());
            throw new ListRefused(problems);
        }
        return rows;
    }

    private Map<Column, Integer> positions(List<String> headers, ListProblems problems) {
        Map<Column, Integer> positions = new HashMap<>();
        for (int position = 0; position < headers.size(); position++) {
            String header = headers.get(position);
            columns.stream()
                    .filter(column -> column.header().equals(header))
                    .findFirst()
                    .ifPresentOrElse(
                            place(position, positions, problems),
                            () -> problems.add(ListFaults.unknownHeader(header, columns)));
        }
        columns.stream()
                .filter(column -> column.presence() == Column.Presence.REQUIRED)
                .filter(column -> !positions.containsKey(column))
                .forEach(column -> problems.add(ListFaults.missingHeader(column, columns)));
        problems.refuseIfAny();
        return positions;
    }

    private static Consumer<Column> place(
            int position, Map<Column, Integer> positions, ListProblems problems) {
        return column -> {
            if (positions.putIfAbsent(column, position) != null) {
                problems.add(ListFaults.repeatedHeader(column));
            }
        };
    }
}
