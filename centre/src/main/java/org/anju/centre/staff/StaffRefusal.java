/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** Something about people, posts or approvals cannot be done as asked; nothing is stored. */
public final class StaffRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private StaffRefusal(Ground ground, RowProblem problem) {
        super(ground, problem.code(), problem.message(), List.of(problem));
    }

    private static StaffRefusal of(
            Ground ground, String field, String value, String code, String message) {
        return new StaffRefusal(ground, new RowProblem(0, field, value, code, message));
    }

    /** A field of a form that breaks its own rule. */
    static StaffRefusal field(String field, String code, String message) {
        return of(Ground.CONTENT, field, "", code, message);
    }

    static StaffRefusal personExists(String number) {
        return of(
                Ground.STATE,
                "number",
                number,
                "PERSON_EXISTS",
                "编号 " + number + " 已经用过，编号一经使用不得再次分配；请换一个编号");
    }

    /** Nobody has this number. */
    public static StaffRefusal personUnknown(String number) {
        return of(
                Ground.UNKNOWN,
                "number",
                number,
                "STAFF_UNKNOWN",
                "没有编号为 " + number + " 的人员；请核对编号");
    }

    static StaffRefusal employerUnknown(String account) {
        return of(
                Ground.CONTENT,
                "employer_account",
                account,
                "EMPLOYER_UNKNOWN",
                "没有单位账号 " + account + "；请核对账号");
    }

    static StaffRefusal clerkApart(String field) {
        return of(
                Ground.CONTENT,
                field,
                "",
                "CLERK_APART",
                "单位经办人须指明单位账号且不得兼任其他岗位，中心人员不得指明单位账号；请更正岗位或单位账号");
    }

    static StaffRefusal incompatible(Post wanted, Post held) {
        return of(
                Ground.CONTENT,
                "posts",
                wanted.name(),
                "POSTS_INCOMPATIBLE",
                "岗位“%s”与“%s”不相容，一人不得兼任；请先结束其中一个岗位或另派他人".formatted(wanted.title(), held.title()));
    }

    static StaffRefusal postHeld(Post post) {
        return of(
                Ground.STATE,
                "post",
                post.name(),
                "POST_HELD",
                "此人在该期间已任“" + post.title() + "”；无需再次任命，或请更改起止日期");
    }

    static StaffRefusal postNotHeld(String number, Post post) {
        return of(
                Ground.STATE,
                "post",
                post.name(),
                "POST_NOT_HELD",
                number + " 现在和今后均未任“" + post.title() + "”；请刷新后核对");
    }

    static StaffRefusal ownPosts() {
        return of(Ground.CONTENT, "number", "", "OWN_POSTS", "不得变更自己的岗位或密码；请由另一位系统管理人员办理");
    }

    static StaffRefusal period(LocalDate today) {
        return of(
                Ground.CONTENT,
                "from",
                "",
                "PERIOD_WRONG",
                "起始日不得早于今天（" + today + "），终止日须晚于起始日；请更改日期");
    }

    /** There is no such approval, or it is not here to be decided. */
    public static StaffRefusal approvalUnknown(UUID id) {
        return of(Ground.UNKNOWN, "approval", id.toString(), "APPROVAL_UNKNOWN", "没有这项复核事项；请刷新待办");
    }

    static StaffRefusal approvalOpen(String caseId) {
        return of(
                Ground.STATE,
                "case",
                caseId,
                "APPROVAL_OPEN",
                "业务 " + caseId + " 已有内容不同的复核事项在等待；请先等其办结");
    }

    static StaffRefusal decided(Approval.Verdict verdict) {
        return of(
                Ground.STATE,
                "approval",
                "",
                "APPROVAL_DECIDED",
                "%s（%s）已于 %s %s此事项；无需再次复核"
                        .formatted(
                                verdict.checker().name(),
                                verdict.checker().number(),
                                StaffTimes.shown(verdict.decidedAt()),
                                verdict.decision() == Decision.APPROVE ? "同意" : "退回"));
    }

    static StaffRefusal withdrawn(Approval approval) {
        return of(
                Ground.STATE,
                "approval",
                "",
                "APPROVAL_WITHDRAWN",
                "%s（%s）已撤回此事项；无需复核，请刷新待办"
                        .formatted(approval.maker().name(), approval.maker().number()));
    }

    static StaffRefusal othersRequest(Approval approval) {
        return of(
                Ground.STATE,
                "approval",
                "",
                "OTHERS_REQUEST",
                "此事项由 %s（%s）提出，只能由其本人撤回；请与其联系"
                        .formatted(approval.maker().name(), approval.maker().number()));
    }

    static StaffRefusal changed() {
        return of(Ground.STATE, "digest", "", "APPROVAL_CHANGED", "该业务的内容已变，您看到的不是最新内容；请刷新后重新复核");
    }

    static StaffRefusal ownCase() {
        return of(Ground.STATE, "checker", "", "OWN_CASE", "经办人不得复核自己经办的业务；请由另一人复核");
    }

    static StaffRefusal notHisToDecide(Post post) {
        return of(
                Ground.STATE,
                "checker",
                "",
                "POST_NEEDED",
                "复核此事项须现任“" + post.title() + "”且无不相容岗位；请由任此岗位的人复核");
    }

    static StaffRefusal reason() {
        return of(Ground.CONTENT, "reason", "", "REASON_NEEDED", "退回时请写明原因，1 至 255 个字");
    }
}
