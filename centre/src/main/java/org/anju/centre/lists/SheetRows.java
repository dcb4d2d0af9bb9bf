/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet. Rows and cells that are only formatted count as blank. */
final class SheetRows implements SourceRows {

    private static final int ROWS_OF_A_SHEET = 1 << 20;
    private static final int LETTERS = 26;
    private static final int LETTERS_MAX = 3;

    private final PartXml part;
    private final CellReader cells;
    private int row;

    SheetRows(PartXml part, CellReader cells) {
        this.part = part;
        this.cells = cells;
    }

    @Override
    public @Nullable SourceRow next() throws FileFault {
        // Read to the end of the part, where its checksum is compared.
        while (part.next()) {
            if (part.begins("row")) {
                SourceRow found = row();
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable SourceRow row() throws FileFault {
        row = number(part.attribute("r"));
        List<String> values = new ArrayList<>();
        Map<Integer, CellFault> faults = new HashMap<>(0);
        int position = -1;
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                position = position(part.attribute("r"), position);
                String value = cells.read(part, position, faults);
                if (!value.isEmpty() || faults.containsKey(position)) {
                    put(values, position, value);
                }
            }
        }
        return values.isEmpty() ? null : new SourceRow(row, values, faults);
    }

    private void put(List<String> values, int position, String value) throws FileFault {
        if (position >= ListReader.COLUMNS_MAX) {
            throw new FileFault(ListFaults.tooManyColumns(row));
        }
        while (values.size() < position) {
            values.add("");
        }
        values.add(value);
    }

    /** The row's own number, or the next one; numbers only grow. */
    private int number(@Nullable String given) throws FileFault {
        int number = row + 1;
        if (given != null) {
            try {
                number = Integer.parseInt(given);
            } catch (NumberFormatException e) {
                throw FileFaults.broken();
            }
        }
        if (number <= row || number > ROWS_OF_A_SHEET) {
            throw FileFaults.broken();
        }
        return number;
    }

    /** The column of a reference such as {@code AB12}, from 0, or the next one. */
    private static int position(@Nullable String reference, int previous) throws FileFault {
        if (reference == null) {
            return previous + 1;
        }
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            int letter = Character.toUpperCase(reference.charAt(letters)) - 'A';
            if (letter < 0 || letter >= LETTERS || letters == LETTERS_MAX) {
                throw FileFaults.broken();
            }
            column = column * LETTERS + letter + 1;
            letters++;
        }
        if (column - 1 <= previous) {
            throw FileFaults.broken();
        }
        return column - 1;
    }
}
