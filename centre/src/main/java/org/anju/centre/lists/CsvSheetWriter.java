/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.anju.kernel.Cny;

/**
 * Writes CSV as spreadsheets open it: UTF-8 with a byte order mark, lines ended by CR LF. Text that
 * a spreadsheet would take for a formula is preceded by an apostrophe, and text of twelve digits or
 * more by a tab, because a spreadsheet that opens it would otherwise round it; {@link ListReader}
 * takes both away again.
 */
final class CsvSheetWriter implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_SIGNS = "=+-@\t\r\n";
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{12,}[Xx]?");

    private final OutputStream out;
    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();

    CsvSheetWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new Unclosed(out), StandardCharsets.UTF_8);
    }

    @Override
    public void width(int column, int characters) {
        // Text has no widths.
    }

    @Override
    public void text(String value, Look look) {
        row.add(harmless(value));
    }

    @Override
    public void amount(Cny value) {
        row.add(value.toString());
    }

    @Override
    public void number(long value) {
        row.add(String.valueOf(value));
    }

    @Override
    public void endRow() throws IOException {
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        row.clear();
    }

    @Override
    public void finish() throws IOException {
        csv.close();
        out.flush();
    }

    private static String harmless(String value) {
        if (!value.isEmpty() && FORMULA_SIGNS.indexOf(value.charAt(0)) >= 0) {
            return "'" + value;
        }
        return LONG_NUMBER.matcher(value).matches() ? "\t" + value : value;
    }
}
