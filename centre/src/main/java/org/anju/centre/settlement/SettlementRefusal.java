/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/**
 * A wallet of the centre cannot be registered as asked, or there is none yet; or a notice is asked
 * for that there is not.
 */
public final class SettlementRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private SettlementRefusal(
            Ground ground, String code, String detail, List<RowProblem> problems) {
        super(ground, code, detail, problems);
    }

    /** There is no notice of this identifier. */
    public static SettlementRefusal noticeUnknown(String id) {
        return new SettlementRefusal(
                Ground.UNKNOWN, "NOTICE_UNKNOWN", "没有编号为 " + id + " 的动账通知；请从通知列表进入", List.of());
    }

    static SettlementRefusal noneYet() {
        return new SettlementRefusal(
                Ground.STATE, "NO_CENTRE_WALLET", "中心尚未登记对公钱包；请先登记一个收款钱包", List.of());
    }

    static SettlementRefusal standsOtherwise(String number) {
        String detail = "对公钱包 " + number + " 已以其他名称或运营机构登记；请核对钱包编号";
        return new SettlementRefusal(
                Ground.STATE,
                "WALLET_STANDS_OTHERWISE",
                detail,
                List.of(new RowProblem(0, "number", number, "WALLET_STANDS_OTHERWISE", detail)));
    }
}
