/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the fields of one record together, without the blanks around them, and always knows on which
 * line the record began, also when the parser gives up in the middle of it.
 */
final class RowAssembler extends AbstractBaseCsvCallbackHandler<RowAssembler.Fields> {

    /** One record as it stands in the file; line counted from 1. */
    record Fields(long line, List<String> values) {

        /** Whether a value holds a line break, a tab or another control character. */
        boolean hasControlCharacter() {
            return values.stream().anyMatch(v -> v.chars().anyMatch(Character::isISOControl));
        }
    }

    private List<String> values = new ArrayList<>();
    private long line = 1;

    /** The line on which the last begun record begins. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        values = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int length, boolean quoted) {
        values.add(new String(chars, offset, length).strip());
    }

    @Override
    protected Fields buildRecord() {
        return new Fields(line, values);
    }
}
