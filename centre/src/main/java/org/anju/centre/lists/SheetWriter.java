/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.OutputStream;
import org.anju.kernel.Cny;

/**
 * Writes one table cell by cell and row by row and holds no more than a few rows. Nothing written
 * is ever a formula. The stream stays open.
 */
interface SheetWriter {

    /** Begins a file of a kind. */
    static SheetWriter begin(ListKind kind, OutputStream out) throws IOException {
        return switch (kind) {
            case CSV -> new CsvSheetWriter(out);
            case XLSX -> new XlsxSheetWriter(out);
        };
    }

    /**
     * Makes a column so many characters wide, where the kind knows widths; before the first row.
     */
    void width(int column, int characters);

    /** Text, whatever it looks like: digits stay digits, and what begins a formula begins none. */
    void text(String value, Look look);

    /** An amount of yuan with two decimals. */
    void amount(Cny value);

    /** A whole number. */
    void number(long value);

    /** Ends the row. */
    void endRow() throws IOException;

    /** Ends the file; without it the file is cut short and told as such by who opens it. */
    void finish() throws IOException;
}
