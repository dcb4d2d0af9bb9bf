/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.anju.kernel.RowProblem;

/**
 * How the month of contribution (缴存月份) of an application was read: strictly four digits, a hyphen
 * and two digits. A month is never guessed from a longer number, such as a time stamp of 14 digits.
 */
sealed interface MonthReading {

    /** The text is a month. */
    record Month(YearMonth value) implements MonthReading {}

    /** The text is no month; the problem names it and the mend. */
    record NoMonth(RowProblem problem) implements MonthReading {}

    /** The shape of a month, as it is written in applications and nowhere else. */
    Pattern SHAPE = Pattern.compile("[0-9]{4}-[0-9]{2}");

    /** The months of a year. */
    int MONTHS = 12;

    /** Where the month stands in its text. */
    int MONTH_FROM = 5;

    /** Reads the text of an application, empty where none was given. */
    static MonthReading of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return new NoMonth(ApplicationFault.MONTH_FORM.problem(text));
        }
        int month = Integer.parseInt(text.substring(MONTH_FROM));
        if (month < 1 || month > MONTHS) {
            return new NoMonth(ApplicationFault.MONTH_IMPOSSIBLE.problem(text));
        }
        return new Month(YearMonth.parse(text));
    }
}
