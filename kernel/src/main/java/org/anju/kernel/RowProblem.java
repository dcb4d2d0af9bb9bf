/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

/**
 * One reason why a list (清册) or a form was refused: where it stands, what stands there, and how to
 * mend it. A refused list is refused whole; all its problems are told at once.
 *
 * @param line the line of the file, counted from 1 with the header line; 0 where no single line is
 *     at fault
 * @param column the header of the column, or empty where no single column is at fault
 * @param value what stands there, already masked where it is personal
 * @param code the problem's stable name in capitals, such as {@code IDENTITY_CHECK_DIGIT}
 * @param message what is wrong and how to mend it, for the person who made the list
 */
public record RowProblem(long line, String column, String value, String code, String message) {

    /** A problem of the whole thing handed in, at no line and no column. */
    public static RowProblem ofWhole(String value, String code, String message) {
        return new RowProblem(0, "", value, code, message);
    }
}
