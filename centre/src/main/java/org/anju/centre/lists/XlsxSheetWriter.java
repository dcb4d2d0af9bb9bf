/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.anju.kernel.Cny;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes one worksheet of a workbook, row by row into the stream. Text is written as text and its
 * cell formatted as text, so that a number corrected by hand stays what was typed.
 */
final class XlsxSheetWriter implements SheetWriter {

    private static final String PROGRAM = "Anju";
    private static final String PROGRAM_VERSION = "01.0000";
    private static final String SHEET = "Sheet1";
    private static final String AS_TEXT = "@";
    private static final String AS_AMOUNT = "#,##0.00";
    private static final int FEN_DIGITS = 2;
    private static final int FLUSH_ROWS = 500;
    private static final int TEXT_MAX = 32_767;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;
    private int column;

    XlsxSheetWriter(OutputStream out) {
        this.out = out;
        this.workbook = new Workbook(new Unclosed(out), PROGRAM, PROGRAM_VERSION);
        this.sheet = workbook.newWorksheet(SHEET);
    }

    @Override
    public void width(int column, int characters) {
        sheet.width(column, characters);
        sheet.style(column).format(AS_TEXT).set();
    }

    @Override
    public void text(String value, Look look) {
        // The format's own limit; a longer cell makes the whole file unreadable.
        String fitting = value.length() > TEXT_MAX ? value.substring(0, TEXT_MAX) : value;
        sheet.inlineString(row, column, fitting);
        StyleSetter style = sheet.style(row, column).format(AS_TEXT);
        if (!look.fill().isEmpty()) {
            style.fillColor(look.fill());
        }
        if (look.bold()) {
            style.bold();
        }
        style.set();
        column++;
    }

    @Override
    public void amount(Cny value) {
        sheet.value(row, column, BigDecimal.valueOf(value.fen(), FEN_DIGITS));
        sheet.style(row, column).format(AS_AMOUNT).set();
        column++;
    }

    @Override
    public void number(long value) {
        sheet.value(row, column, value);
        column++;
    }

    @Override
    public void endRow() throws IOException {
        row++;
        column = 0;
        if (row % FLUSH_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
        out.flush();
    }
}
