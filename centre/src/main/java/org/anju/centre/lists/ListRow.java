/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.kernel.Cny;
import org.anju.kernel.RowProblem;

/**
 * One row of a list: its values by column, without the blanks around them. Valid for as long as the
 * reader's call lasts.
 */
public final class ListRow {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

    private final SourceRow row;
    private final Map<Column, Integer> positions;
    private final ListProblems problems;

    ListRow(SourceRow row, Map<Column, Integer> positions, ListProblems problems) {
        this.row = row;
        this.positions = positions;
        this.problems = problems;
    }

    /** The row's number as a spreadsheet shows it, counted from 1 with all that stands above. */
    public long line() {
        return row.line();
    }

    /** The value of a column, or empty text where it is blank or the list lacks the column. */
    public String text(Column column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.value(position);
    }

    /**
     * The amount of yuan in a column: digits with at most two decimals, without sign, grouping or
     * currency. Empty where it is blank; where it is no such amount that is noted as a problem.
     */
    public Optional<Cny> amount(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!AMOUNT.matcher(text).matches()) {
            refuse(column, "AMOUNT_FORM", "不是以元为单位的金额；请写成最多两位小数的数字，不带正负号、千分位和货币符号，例如 1234.50");
            return Optional.empty();
        }
        return Optional.of(Cny.parseYuan(text));
    }

    /**
     * Notes that the value of a column is wrong; the value is masked as the column demands. Where
     * the file itself says that the cell is not to be believed, that was noted already and is
     * enough.
     *
     * @param code the problem's stable name
     * @param message what is wrong and how to mend it
     */
    public void refuse(Column column, String code, String message) {
        Integer position = positions.get(column);
        if (position != null && row.faults().containsKey(position)) {
            return;
        }
        problems.add(
                new RowProblem(
                        line(), column.header(), column.mask().apply(text(column)), code, message));
    }
}
