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
            return new NoMonth(
                    ProblemCode.MONTH_FORM.ofRequest(
                            "month", text, "缴存月份“%s”不是“四位年份-两位月份”的形式；请改写成例如 2026-01 后重新提交"));
        }
        int month = Integer.parseInt(text.substring(MONTH_FROM));
        if (month < 1 || month > MONTHS) {
            return new NoMonth(
                    ProblemCode.MONTH_IMPOSSIBLE.ofRequest(
                            "month", text, "缴存月份“%s”的月份不在 01 至 12 之间；请改为实际缴存的月份后重新提交"));
        }
        return new Month(YearMonth.parse(text));
    }
}
