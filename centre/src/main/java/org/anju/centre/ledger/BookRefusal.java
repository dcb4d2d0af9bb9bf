/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import java.util.List;
import org.anju.kernel.Refusal;

/** Something is asked for that the books do not have. */
public final class BookRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private BookRefusal(String code, String detail) {
        super(Ground.UNKNOWN, code, detail, List.of());
    }

    /** The chart has no account of this code. */
    public static BookRefusal accountUnknown(String code) {
        return new BookRefusal("LEDGER_ACCOUNT_UNKNOWN", "科目表中没有科目“" + code + "”；请从科目与余额页面选择");
    }

    /** The books have no entry of this identifier. */
    public static BookRefusal entryUnknown(String id) {
        return new BookRefusal("ENTRY_UNKNOWN", "没有编号为 " + id + " 的分录；请从科目明细进入");
    }
}
