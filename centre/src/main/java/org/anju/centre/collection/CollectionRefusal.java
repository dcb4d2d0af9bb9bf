/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.List;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** What this package refuses. */
public final class CollectionRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private CollectionRefusal(
            Ground ground, String code, String detail, List<RowProblem> problems) {
        super(ground, code, detail, problems);
    }

    /** The refusal of a whole application, with the problems that are kept. */
    public static CollectionRefusal of(Remittance.Refused refused) {
        return new CollectionRefusal(
                ground(refused.problems()),
                "REMITTANCE_REFUSED",
                "汇缴申请 %s 未被受理：共发现 %d 个问题，列出前 %d 个；请按提示更正后以新的编号重新提交"
                        .formatted(refused.id(), refused.problemCount(), refused.problems().size()),
                refused.problems());
    }

    /** The identifier was used for an application of other content. */
    public static CollectionRefusal otherContent(RemittanceId id) {
        return new CollectionRefusal(
                Ground.STATE,
                "IDEMPOTENCY_CONFLICT",
                "编号 %s 已用于另一份内容不同的汇缴申请；请为新的申请使用新的编号".formatted(id),
                List.of());
    }

    /** There is no remittance of this identifier. */
    public static CollectionRefusal unknown(RemittanceId id) {
        return new CollectionRefusal(
                Ground.UNKNOWN,
                "REMITTANCE_UNKNOWN",
                "没有编号为 %s 的汇缴申请；请核对编号".formatted(id),
                List.of());
    }

    /** There is no case of this number for whoever asked. */
    public static CollectionRefusal unknownCase() {
        return new CollectionRefusal(
                Ground.UNKNOWN, "CASE_UNKNOWN", "没有这个业务编号，或不在您的办理范围内；请核对编号", List.of());
    }

    /** A draft, or what waits for its checker, no longer is what it was priced as. */
    static CollectionRefusal changed(CaseNo caseNo, Faults faults) {
        return new CollectionRefusal(
                Ground.STATE,
                "REMITTANCE_CHANGED",
                "业务 %s 生成后情况有变，现有 %d 处不符，列出前 %d 处；请按提示处理后重新生成申报"
                        .formatted(caseNo, faults.total(), faults.first().size()),
                faults.first());
    }

    /** What would be decided about is not what was asked. */
    static CollectionRefusal otherThanShown(CaseNo caseNo) {
        return new CollectionRefusal(
                Ground.STATE,
                "DECLARATION_DIFFERS",
                "业务 %s 的内容与提交复核时不同；请退回后重新申报".formatted(caseNo),
                List.of());
    }

    /** Nobody waits for a checker here any more. */
    static CollectionRefusal notChecking(RemittanceId id) {
        return new CollectionRefusal(
                Ground.STATE,
                "REMITTANCE_NOT_CHECKING",
                "汇缴申请 %s 不在复核中；请刷新后查看其当前状态".formatted(id),
                List.of());
    }

    /** It is neither checked nor awaits its payment any more. */
    static CollectionRefusal notCancellable(CaseNo caseNo) {
        return new CollectionRefusal(
                Ground.STATE,
                "REMITTANCE_NOT_CANCELLABLE",
                "业务 %s 不在复核中，也不在待缴款状态，不能撤销；请刷新后查看其当前状态".formatted(caseNo),
                List.of());
    }

    /** It has been declared, or is something else than a draft. */
    static CollectionRefusal noDraft(CaseNo caseNo) {
        return new CollectionRefusal(
                Ground.STATE,
                "REMITTANCE_NOT_DRAFT",
                "业务 %s 不是草稿，不能删除草稿；已确认的申报请办理撤销".formatted(caseNo),
                List.of());
    }

    /** The reason of a cancellation is missing or too long. */
    static CollectionRefusal cancellationReason(int max) {
        return new CollectionRefusal(
                Ground.CONTENT, "REASON_LENGTH", "请写明撤销原因，1 至 %d 个字".formatted(max), List.of());
    }

    /** Money was assigned to what does not await it, or not exactly this amount. */
    static CollectionRefusal notAwaiting(RemittanceId id) {
        return new CollectionRefusal(
                Ground.STATE,
                "REMITTANCE_NOT_AWAITING",
                "汇缴申请 %s 不在待缴款状态，或应缴金额已不同；请刷新后重新选择".formatted(id),
                List.of());
    }

    /** Somebody on the list cannot be paid into any more. */
    static CollectionRefusal listChanged(RemittanceId id) {
        return new CollectionRefusal(
                Ground.STATE,
                "LIST_CHANGED",
                "汇缴申请 %s 的清册中有职工账户已封存、冻结或销户，不能整笔入账；请单位撤销后重新申报".formatted(id),
                List.of());
    }

    /** The remittance was made from the roster. */
    static CollectionRefusal noList(CaseNo caseNo) {
        return new CollectionRefusal(
                Ground.UNKNOWN,
                "LIST_UNKNOWN",
                "业务 %s 按上月生成，没有上传的清册；请在人员页查看明细".formatted(caseNo),
                List.of());
    }

    private static Ground ground(List<RowProblem> problems) {
        return problems.stream()
                .map(problem -> ApplicationFault.groundOf(problem.code()))
                .filter(ground -> ground != Ground.CONTENT)
                .findFirst()
                .orElse(Ground.CONTENT);
    }
}
