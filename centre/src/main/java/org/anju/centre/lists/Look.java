/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

/**
 * How a cell of a written workbook looks; CSV shows no looks. The colours are those of the pages,
 * and none of them says anything that a word beside it does not say too.
 */
enum Look {
    /** An ordinary value. */
    PLAIN("", false),
    /** A line above the table. */
    TITLE("", true),
    /** A header of the table. */
    HEADER("F0F0F0", true),
    /** A value of a row in which something else is wrong. */
    IN_WRONG_ROW("FFF1F0", false),
    /** The value that is wrong. */
    WRONG("FFA39E", false);

    private final String fill;
    private final boolean bold;

    Look(String fill, boolean bold) {
        this.fill = fill;
        this.bold = bold;
    }

    /** The background as six hexadecimal digits; empty for none. */
    String fill() {
        return fill;
    }

    boolean bold() {
        return bold;
    }
}
