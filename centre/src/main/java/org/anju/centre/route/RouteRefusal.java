/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** A walk cannot be begun or moved as asked; nothing was written. */
public final class RouteRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final String AGREEMENT = "AGREEMENT_NOT_IN_FORCE";

    private RouteRefusal(Ground ground, String code, String detail) {
        this(ground, code, detail, List.of());
    }

    private RouteRefusal(Ground ground, String code, String detail, List<RowProblem> problems) {
        super(ground, code, detail, problems);
    }

    static RouteRefusal unknown(WalkId walk) {
        return new RouteRefusal(Ground.UNKNOWN, "WALK_UNKNOWN", "没有编号为 " + walk + " 的资金划转；请从业务进入");
    }

    static RouteRefusal standsOtherwise(String caseKey) {
        return new RouteRefusal(
                Ground.STATE,
                "WALK_STANDS_OTHERWISE",
                "业务 " + caseKey + " 已以其他金额发起划转；请核对业务，不要重复发起");
    }

    static RouteRefusal noRule(Route route) {
        return new RouteRefusal(
                Ground.STATE, "NO_PAYING_RULE", route.chinese() + "没有指定付款账户；请先登记账户或设置付款规则");
    }

    static RouteRefusal noAgreement(Route route, RouteGate.Bar bar) {
        String value = bar.day().map(day -> bar.agreement() + " " + day).orElseGet(bar::agreement);
        return new RouteRefusal(
                Ground.STATE,
                AGREEMENT,
                route.chinese() + "不能办理：" + bar.words(),
                List.of(new RowProblem(0, "agreement", value, AGREEMENT, bar.words())));
    }

    static RouteRefusal sameHands(WalkId walk) {
        return new RouteRefusal(
                Ground.STATE, "RELEASED_BY_ITS_MAKER", "划转 " + walk + " 由本人发起，须由另一人放行或退回");
    }

    static RouteRefusal nothingRests(WalkId walk) {
        return new RouteRefusal(
                Ground.STATE, "NOTHING_RESTS", "划转 " + walk + " 没有待退回的资金；请核对划转所处阶段");
    }

    static RouteRefusal notHisToMove() {
        return new RouteRefusal(Ground.STATE, "WALK_NOT_YOURS", "划转由资金结算岗放行和处理；请由该岗位人员办理");
    }

    static RouteRefusal notHisToCheck() {
        return new RouteRefusal(Ground.STATE, "SAMPLE_NOT_YOURS", "自动放行的抽查由资金结算岗或财务复核岗办理");
    }

    static RouteRefusal sameHandsAsChecked(WalkId walk) {
        return new RouteRefusal(
                Ground.STATE, "SAMPLE_BY_ITS_MAKER", "划转 " + walk + " 由本人发起，须由另一人抽查");
    }

    static RouteRefusal checkedBefore(WalkId walk) {
        return new RouteRefusal(
                Ground.STATE, "SAMPLE_CHECKED_BEFORE", "划转 " + walk + " 已经抽查；请刷新清单");
    }

    static RouteRefusal groundsNeeded() {
        return new RouteRefusal(Ground.CONTENT, "WALK_GROUNDS_NEEDED", "请写明查明的情况与处理，1 至 255 个字");
    }

    static RouteRefusal taskNotClosable(String task) {
        return new RouteRefusal(
                Ground.STATE, "WALK_TASK_NOT_CLOSABLE", "待办 " + task + " 已关闭，或须先放行、撤销或重试划转");
    }
}
