/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Something cannot come into the registry as asked; nothing was written. */
public final class RegistryRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_MAX = 40;

    private RegistryRefusal(Ground ground, String code, String detail, List<RowProblem> problems) {
        super(ground, code, detail, problems);
    }

    /** There is no change, agreement, paper or task of this identifier. */
    public static RegistryRefusal unknown(String id) {
        String shown = id.substring(0, Math.min(id.length(), SHOWN_MAX));
        return new RegistryRefusal(
                Ground.UNKNOWN,
                "REGISTRY_ENTRY_UNKNOWN",
                "没有编号为 " + shown + " 的登记；请从清单进入",
                List.of());
    }

    /** An amount is not written in yuan with at most two decimals. */
    public static RegistryRefusal amountForm(String field, String value) {
        return content(
                List.of(
                        new RowProblem(
                                0, field, value, "AMOUNT_FORM", "金额以元为单位，最多两位小数，例如 1234.50")));
    }

    /** A value that is needed is not there. */
    public static RegistryRefusal missing(String field) {
        return content(List.of(new RowProblem(0, field, "", "VALUE_MISSING", "缺少必填内容")));
    }

    /** What was filled in breaks rules: all of them are told. */
    static RegistryRefusal content(List<RowProblem> problems) {
        return new RegistryRefusal(
                Ground.CONTENT, "REGISTRY_REFUSED", "登记内容不符合规则；请按提示改正后重新提交", problems);
    }

    /** It is sound, but not as things stand. */
    static RegistryRefusal state(String code, String field, String value, String message) {
        return new RegistryRefusal(
                Ground.STATE,
                code,
                message,
                List.of(new RowProblem(0, field, value, code, message)));
    }

    static RegistryRefusal notHisToAsk() {
        return new RegistryRefusal(Ground.STATE, "REGISTRY_NOT_YOURS", "只有资金结算岗可以提出登记", List.of());
    }

    static RegistryRefusal idUsed(ChangeId id) {
        return new RegistryRefusal(
                Ground.STATE, "REGISTRY_ID_USED", "编号 " + id + " 已用于其他登记；请重新打开表单", List.of());
    }

    static RegistryRefusal ended(ChangeId id) {
        return new RegistryRefusal(
                Ground.STATE, "REGISTRY_CHANGE_ENDED", "登记 " + id + " 已有结论", List.of());
    }
}
