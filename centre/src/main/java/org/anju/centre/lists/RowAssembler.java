/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts the fields of one record together and always knows which row it is, also when the parser
 * gives up in the middle of it. Rows are counted as a spreadsheet shows them: a line break inside
 * quotes begins no row.
 */
final class RowAssembler extends AbstractBaseCsvCallbackHandler<SourceRow> {

    /** How a spreadsheet saves a number that it shows shortened: its last digits are gone. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{2}");

    private List<String> values = new ArrayList<>();
    private Map<Integer, CellFault> faults = Map.of();
    private long row;

    /** The row that was begun last. */
    long line() {
        return Math.max(row, 1);
    }

    @Override
    protected void handleBegin(long startingLine) {
        row++;
        values = new ArrayList<>();
        faults = Map.of();
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
        if (index >= ListReader.COLUMNS_MAX) {
            throw new TooWideException();
        }
        String value = SourceRow.clean(new String(chars, offset, length));
        values.add(value);
        if (value.startsWith("=")) {
            note(index, CellFault.FORMULA_CELL);
        } else if (value.indexOf('+') > 0 && SHORTENED.matcher(value).matches()) {
            note(index, CellFault.DIGITS_LOST);
        }
    }

    private void note(int index, CellFault fault) {
        if (faults.isEmpty()) {
            faults = new HashMap<>();
        }
        faults.put(index, fault);
    }

    @Override
    protected SourceRow buildRecord() {
        return new SourceRow(row, values, faults);
    }

    /** A row of more values than any list has columns. */
    static final class TooWideException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooWideException() {
            super("more than " + ListReader.COLUMNS_MAX + " values in a row");
        }
    }
}
