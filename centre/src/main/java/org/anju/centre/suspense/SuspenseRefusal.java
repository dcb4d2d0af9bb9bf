/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import org.anju.centre.staff.Post;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Held money cannot be looked up or assigned as asked; nothing is booked. */
public final class SuspenseRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_MAX = 40;

    private SuspenseRefusal(Ground ground, RowProblem problem) {
        super(ground, problem.code(), problem.message(), List.of(problem));
    }

    private static SuspenseRefusal of(
            Ground ground, String field, String value, String code, String message) {
        return new SuspenseRefusal(ground, new RowProblem(0, field, value, code, message));
    }

    /** There is no item of this identifier. */
    public static SuspenseRefusal itemUnknown(String id) {
        String shown = id.substring(0, Math.min(id.length(), SHOWN_MAX));
        return of(
                Ground.UNKNOWN,
                "items",
                shown,
                "SUSPENSE_ITEM_UNKNOWN",
                "没有编号为 " + shown + " 的挂账款项；请从挂账清单进入");
    }

    /** There is no request of this identifier. */
    public static SuspenseRefusal assignmentUnknown(String id) {
        String shown = id.substring(0, Math.min(id.length(), SHOWN_MAX));
        return of(
                Ground.UNKNOWN,
                "assignment",
                shown,
                "ASSIGNMENT_UNKNOWN",
                "没有编号为 " + shown + " 的归属申请；请从挂账清单进入");
    }

    /** No case was chosen and none was typed. */
    public static SuspenseRefusal caseNeeded() {
        return of(Ground.CONTENT, "case", "", "ASSIGNMENT_CASE_NEEDED", "请选择一笔待缴款业务，或输入业务编号");
    }

    static SuspenseRefusal caseUnknown(String number) {
        String shown = number.substring(0, Math.min(number.length(), SHOWN_MAX));
        return of(
                Ground.CONTENT,
                "case",
                shown,
                "ASSIGNMENT_CASE_UNKNOWN",
                "没有业务编号 " + shown + "；请核对编号");
    }

    static SuspenseRefusal caseNotAwaiting(String number) {
        return of(
                Ground.STATE,
                "case",
                number,
                "ASSIGNMENT_CASE_NOT_AWAITING",
                "业务 " + number + " 现在不待缴款（已入账、已撤销或已过期）；请另选业务");
    }

    static SuspenseRefusal grounds() {
        return of(
                Ground.CONTENT,
                "grounds",
                "",
                "ASSIGNMENT_GROUNDS_NEEDED",
                "请写明核实依据，1 至 " + AssignmentRequest.GROUNDS_MAX + " 个字");
    }

    static SuspenseRefusal itemsNeeded() {
        return of(
                Ground.CONTENT,
                "items",
                "",
                "ASSIGNMENT_ITEMS_NEEDED",
                "请选择 1 至 " + AssignmentRequest.ITEMS_MAX + " 笔挂账款项，每笔一次");
    }

    static SuspenseRefusal itemSettled(SuspenseItemId item) {
        return of(
                Ground.STATE,
                "items",
                item.toString(),
                "SUSPENSE_ITEM_SETTLED",
                "挂账款项 " + item + " 已无余额；请刷新清单");
    }

    static SuspenseRefusal itemGoesBack(SuspenseItemId item) {
        return of(
                Ground.STATE,
                "items",
                item.toString(),
                "SUSPENSE_ITEM_GOES_BACK",
                "挂账款项 " + item + " 正在归属复核或退款途中；请等其办结");
    }

    static SuspenseRefusal itemNotNeeded(SuspenseItemId item, Cny due) {
        return of(
                Ground.CONTENT,
                "items",
                item.toString(),
                "ASSIGNMENT_ITEM_NOT_NEEDED",
                "前面的款项已满足应缴 " + due + " 元，无需款项 " + item + "；请去掉它");
    }

    static SuspenseRefusal notEnough(Cny sum, Cny due) {
        return of(
                Ground.CONTENT,
                "items",
                "",
                "ASSIGNMENT_NOT_ENOUGH",
                "所选款项合计 " + sum + " 元，不足应缴 " + due + " 元；请加选同一单位的款项");
    }

    static SuspenseRefusal itemAskedFor(RequestedAssignment by) {
        return of(
                Ground.STATE,
                "items",
                "",
                "SUSPENSE_ITEM_ASKED_FOR",
                "所选款项已在 %s（%s）提出的归属申请（业务 %s）中待复核；请等其办结或请其撤回"
                        .formatted(
                                by.maker().name(),
                                by.maker().number(),
                                by.target().reference().number()));
    }

    static SuspenseRefusal caseAskedFor(RequestedAssignment by) {
        return of(
                Ground.STATE,
                "case",
                by.target().reference().number(),
                "ASSIGNMENT_OPEN",
                "业务 %s 已有 %s（%s）提出的归属申请待复核；请等其办结或请其撤回"
                        .formatted(
                                by.target().reference().number(),
                                by.maker().name(),
                                by.maker().number()));
    }

    static SuspenseRefusal idUsed(AssignmentRequest request) {
        return of(
                Ground.STATE,
                "id",
                request.id().toString(),
                "ASSIGNMENT_ID_USED",
                "此编号已用于内容不同的归属申请；请重新打开款项后再提出");
    }

    static SuspenseRefusal changed(RequestedAssignment asked, String what) {
        return of(
                Ground.STATE,
                "assignment",
                asked.id().toString(),
                "ASSIGNMENT_CHANGED",
                "提出之后情况已变：" + what + "；本次未作任何入账，请退回或由提出人撤回后重新提出");
    }

    static SuspenseRefusal ended(RequestedAssignment asked) {
        return of(
                Ground.STATE,
                "assignment",
                asked.id().toString(),
                "ASSIGNMENT_ENDED",
                "此归属申请已办结；请刷新");
    }

    static SuspenseRefusal notHisToAsk() {
        return of(
                Ground.STATE,
                "maker",
                "",
                "POST_NEEDED",
                "提出归属须现任“" + Post.BOOKKEEPER.title() + "”；请由任此岗位的人办理");
    }
}
