/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in the file, whatever it means; never a blank one.
 *
 * @param line the row's number as a spreadsheet shows it, from 1
 * @param values the values from the first column on, without the blanks around them
 * @param faults the cells whose value cannot be trusted, by position from 0
 */
record SourceRow(long line, List<String> values, Map<Integer, CellFault> faults) {

    /** The value at a position, empty text where the row is shorter. */
    String value(int position) {
        return position < values.size() ? values.get(position) : "";
    }

    /** The position of the first value that is not blank; a formula may leave all of them blank. */
    int firstFilled() {
        int position = 0;
        while (position < values.size() - 1 && values.get(position).isEmpty()) {
            position++;
        }
        return position;
    }

    /** Whether the value at a position holds a line break, a tab or another control character. */
    boolean hasControlCharacter(int position) {
        return value(position).chars().anyMatch(Character::isISOControl);
    }

    /** A value without the blanks around it and without the apostrophe that marks it as text. */
    static String clean(String value) {
        String bare = value.strip();
        return bare.startsWith("'") ? bare.substring(1).strip() : bare;
    }
}
