/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/**
 * An account of the centre cannot be registered as asked, or there is none yet; a notice or an
 * order is asked for that there is not; or an order cannot be taken back or replaced.
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

    /** There is no order of this identifier. */
    public static SettlementRefusal orderUnknown(String id) {
        return new SettlementRefusal(
                Ground.UNKNOWN, "ORDER_UNKNOWN", "没有编号为 " + id + " 的结算指令", List.of());
    }

    static SettlementRefusal orderHasLeft(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ORDER_HAS_LEFT",
                "结算指令 " + id + " 已发往银行或正在发送；只能向银行查证或请求撤销",
                List.of());
    }

    static SettlementRefusal orderMayBeExecuted(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ORDER_MAY_BE_EXECUTED",
                "结算指令 " + id + " 可能已经或仍会被银行执行；查明结果前不得重新付款",
                List.of());
    }

    /** There is no batch of this identifier. */
    public static SettlementRefusal batchUnknown(String id) {
        return new SettlementRefusal(
                Ground.UNKNOWN, "BATCH_UNKNOWN", "没有编号为 " + id + " 的批量指令", List.of());
    }

    static SettlementRefusal batchReleased(String id) {
        return new SettlementRefusal(
                Ground.STATE, "BATCH_RELEASED", "批量指令 " + id + " 已放行或已撤回，不能再处理", List.of());
    }

    static SettlementRefusal batchOfOwn(String id) {
        return new SettlementRefusal(
                Ground.STATE, "BATCH_OF_OWN", "批量指令 " + id + " 由本人编制，须由他人放行", List.of());
    }

    static SettlementRefusal batchEmpty() {
        return new SettlementRefusal(Ground.STATE, "BATCH_EMPTY", "批量指令没有明细；请先生成明细", List.of());
    }

    static SettlementRefusal caseOrderedBefore() {
        return new SettlementRefusal(
                Ground.STATE,
                "CASE_ORDERED_BEFORE",
                "批量明细中有业务已在以前的批次或本批次中下达；失败的须作为原明细的重发",
                List.of());
    }

    static SettlementRefusal lineMayBeExecuted(String key) {
        return new SettlementRefusal(
                Ground.STATE,
                "LINE_MAY_BE_EXECUTED",
                "业务 " + key + " 的原明细可能已经或仍会被银行执行；查明结果前不得重发",
                List.of());
    }

    static SettlementRefusal field(String field, String mend) {
        return new SettlementRefusal(
                Ground.CONTENT,
                "SETTLEMENT_FORM_INCOMPLETE",
                mend,
                List.of(new RowProblem(0, field, "", "SETTLEMENT_FORM_INCOMPLETE", mend)));
    }

    static SettlementRefusal notHisToDo() {
        return new SettlementRefusal(
                Ground.STATE, "ORDER_NOT_YOURS", "结算指令由资金结算岗处理；请由该岗位人员办理", List.of());
    }

    static SettlementRefusal notHisToAsk() {
        return new SettlementRefusal(
                Ground.STATE, "ENQUIRY_NOT_YOURS", "钱包核验和余额查询由资金结算岗办理；请由该岗位人员办理", List.of());
    }

    static SettlementRefusal enquiryIdUsed(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ENQUIRY_STANDS_OTHERWISE",
                "编号 " + id + " 已用于另一次查询；请换一个编号",
                List.of());
    }

    /** There is no question of this identifier. */
    public static SettlementRefusal enquiryUnknown(String id) {
        return new SettlementRefusal(
                Ground.UNKNOWN, "ENQUIRY_UNKNOWN", "没有编号为 " + id + " 的钱包查询；请从列表进入", List.of());
    }

    static SettlementRefusal notAskable(String id) {
        return new SettlementRefusal(
                Ground.STATE, "ORDER_NOT_ASKABLE", "结算指令 " + id + " 尚未发出或结果已明；无需查证或撤销", List.of());
    }

    static SettlementRefusal recallOpen(String id) {
        return new SettlementRefusal(
                Ground.STATE, "RECALL_OPEN", "结算指令 " + id + " 的撤销请求银行尚未答复；请等待答复", List.of());
    }

    static SettlementRefusal notForPeople(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ORDER_NOT_FOR_PEOPLE",
                "结算指令 " + id + " 的结果仍由银行说明或已经明确；请刷新后核对",
                List.of());
    }

    static SettlementRefusal notFenced(String id, String why) {
        return new SettlementRefusal(
                Ground.STATE, "ORDER_NOT_FENCED", "不能认定结算指令 " + id + " 未执行：" + why, List.of());
    }

    static SettlementRefusal decisionStands(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ORDER_DECISION_OPEN",
                "结算指令 " + id + " 已有结果认定待复核；请等其办结或由提出人撤回",
                List.of());
    }

    static SettlementRefusal nothingSaid(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "ORDER_DECISION_NONE",
                "结算指令 " + id + " 没有待复核的结果认定；请刷新后核对",
                List.of());
    }

    static SettlementRefusal incidentNotClosable(String id) {
        return new SettlementRefusal(
                Ground.STATE,
                "INCIDENT_NOT_CLOSABLE",
                "异常事项 " + id + " 已关闭，或所涉结算指令结果未明；请先查明结果",
                List.of());
    }

    static SettlementRefusal noneYet() {
        return new SettlementRefusal(
                Ground.STATE, "NO_CENTRE_WALLET", "中心尚未登记对公钱包；请先登记一个收款钱包", List.of());
    }

    static SettlementRefusal accountUnknown(String number) {
        return new SettlementRefusal(
                Ground.UNKNOWN, "OWN_ACCOUNT_UNKNOWN", "中心没有登记账户或钱包 " + number, List.of());
    }

    static SettlementRefusal accountHasMoney(String number, Cny left) {
        return new SettlementRefusal(
                Ground.STATE,
                "OWN_ACCOUNT_HAS_MONEY",
                "账户或钱包 " + number + " 账面仍有 " + left + " 元；请先划出余额再销户",
                List.of());
    }

    static SettlementRefusal standsOtherwise(String number) {
        String detail = "账户或钱包 " + number + " 已以其他种类、名称或运营机构登记；请核对编号";
        return new SettlementRefusal(
                Ground.STATE,
                "WALLET_STANDS_OTHERWISE",
                detail,
                List.of(new RowProblem(0, "number", number, "WALLET_STANDS_OTHERWISE", detail)));
    }
}
