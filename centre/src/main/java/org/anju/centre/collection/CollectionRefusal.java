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

    private static Ground ground(List<RowProblem> problems) {
        return problems.stream()
                .map(problem -> ApplicationFault.groundOf(problem.code()))
                .filter(ground -> ground != Ground.CONTENT)
                .findFirst()
                .orElse(Ground.CONTENT);
    }
}
