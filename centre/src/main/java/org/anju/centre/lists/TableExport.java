/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.anju.kernel.Cny;

/**
 * Writes the result of any query as a file to keep (导出): above it what was asked and by whom, then
 * the headers, then every row, never only the rows of one page. One value per column in order, then
 * {@link #endRow}; at the end {@link #finish}, which writes how many rows there are, so that a file
 * cut short can be told. However many rows, a few hundred are in memory. The stream stays open.
 *
 * <pre>{@code
 * TableExport table = TableExport.begin(ListKind.XLSX, heading, out);
 * repository.each(filter, row -> table.text(row.caseNo()).amount(row.total()).endRow());
 * table.finish();
 * }</pre>
 */
public final class TableExport {

    private static final int COLUMN_CHARACTERS = 20;

    private final Heading heading;
    private final SheetWriter writer;
    private long rows;

    private TableExport(Heading heading, SheetWriter writer) {
        this.heading = heading;
        this.writer = writer;
    }

    /**
     * What stands around the rows, in the language of who asked.
     *
     * @param title what the table is
     * @param facts filters, totals, operator and time, one line each
     * @param columns the headers
     * @param rowCount the name of the last line, on which the number of rows stands, such as 行数
     */
    public record Heading(String title, List<Fact> facts, List<String> columns, String rowCount) {

        public Heading {
            facts = List.copyOf(facts);
            columns = List.copyOf(columns);
        }
    }

    /**
     * One line above the table.
     *
     * @param name such as 缴存月份
     * @param value such as 2026-10, already masked where it is personal
     */
    public record Fact(String name, String value) {}

    /**
     * Begins a file and writes all that stands above its rows.
     *
     * @throws IOException if the stream cannot be written
     */
    public static TableExport begin(ListKind kind, Heading heading, OutputStream out)
            throws IOException {
        SheetWriter writer = SheetWriter.begin(kind, out);
        for (int column = 0; column < heading.columns().size(); column++) {
            writer.width(column, COLUMN_CHARACTERS);
        }
        writer.text(heading.title(), Look.TITLE);
        writer.endRow();
        for (Fact fact : heading.facts()) {
            writer.text(fact.name(), Look.PLAIN);
            writer.text(fact.value(), Look.PLAIN);
            writer.endRow();
        }
        heading.columns().forEach(column -> writer.text(column, Look.HEADER));
        writer.endRow();
        return new TableExport(heading, writer);
    }

    /** Text; a number of a person, a case or an account is text, too. */
    public TableExport text(String value) {
        writer.text(value, Look.PLAIN);
        return this;
    }

    /** An amount of money. */
    public TableExport amount(Cny value) {
        writer.amount(value);
        return this;
    }

    /** A whole number that is reckoned with, such as a count. */
    public TableExport number(long value) {
        writer.number(value);
        return this;
    }

    /** No value. */
    public TableExport nothing() {
        writer.text("", Look.PLAIN);
        return this;
    }

    /**
     * Ends the row.
     *
     * @throws IOException if the stream cannot be written
     */
    public void endRow() throws IOException {
        rows++;
        writer.endRow();
    }

    /** How many rows have been ended. */
    public long rows() {
        return rows;
    }

    /**
     * Writes the number of rows and ends the file. A file that was given up is never finished.
     *
     * @throws IOException if the stream cannot be written
     */
    public void finish() throws IOException {
        writer.text(heading.rowCount(), Look.TITLE);
        writer.number(rows);
        writer.endRow();
        writer.finish();
    }
}
