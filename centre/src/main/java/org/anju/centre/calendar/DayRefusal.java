/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

import java.util.List;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Nothing can be booked because no accounting day is open, or a day cannot be opened. */
public final class DayRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private DayRefusal(String code, String detail, List<RowProblem> problems) {
        super(Ground.STATE, code, detail, problems);
    }

    static DayRefusal noneOpen() {
        return new DayRefusal("NO_OPEN_DAY", "尚未打开记账日；请先打开首个记账日再办理", List.of());
    }

    static DayRefusal notLater(AccountingDate asked, AccountingDate open) {
        String detail = "记账日 " + asked + " 不能打开：" + open + " 已打开，记账日只能向后；请改为更晚的日期";
        return new DayRefusal(
                "DAY_REFUSED",
                detail,
                List.of(new RowProblem(0, "date", asked.toString(), "DAY_REFUSED", detail)));
    }
}
