/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** A wallet of the centre cannot be registered as asked, or there is none yet. */
public final class WalletRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private WalletRefusal(Ground ground, String code, String detail, List<RowProblem> problems) {
        super(ground, code, detail, problems);
    }

    static WalletRefusal noneYet() {
        return new WalletRefusal(
                Ground.STATE, "NO_CENTRE_WALLET", "中心尚未登记对公钱包；请先登记一个收款钱包", List.of());
    }

    static WalletRefusal standsOtherwise(String number) {
        String detail = "对公钱包 " + number + " 已以其他名称或运营机构登记；请核对钱包编号";
        return new WalletRefusal(
                Ground.STATE,
                "WALLET_STANDS_OTHERWISE",
                detail,
                List.of(new RowProblem(0, "number", number, "WALLET_STANDS_OTHERWISE", detail)));
    }
}
