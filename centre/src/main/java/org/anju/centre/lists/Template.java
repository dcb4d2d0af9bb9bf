/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The empty file (模板) that people fill in and hand in again: a title that says how, the headers,
 * and one example row, which {@link ListReader} leaves out as it does the title.
 */
public final class Template {

    private static final String HOW = "请从表头的下一行起每人填写一行；以“例”开头的行不会被读入";
    private static final String EXAMPLE = "例：";
    private static final int COLUMN_CHARACTERS = 22;

    private Template() {}

    /**
     * Writes the template of the lists that a reader reads. The columns of a workbook are formatted
     * as text, so that long numbers keep all their digits.
     *
     * @throws IOException if the stream cannot be written; it stays open
     */
    public static void write(ListReader reader, ListKind kind, OutputStream out)
            throws IOException {
        SheetWriter writer = SheetWriter.begin(kind, out);
        List<Column> columns = reader.columns();
        for (int column = 0; column < columns.size(); column++) {
            writer.width(column, COLUMN_CHARACTERS);
        }
        writer.text(HOW, Look.TITLE);
        writer.endRow();
        columns.forEach(column -> writer.text(column.header(), Look.HEADER));
        writer.endRow();
        for (int column = 0; column < columns.size(); column++) {
            String example = columns.get(column).example();
            writer.text(column == 0 ? EXAMPLE + example : example, Look.PLAIN);
        }
        writer.endRow();
        writer.finish();
    }
}
