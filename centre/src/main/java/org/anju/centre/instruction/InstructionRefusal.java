/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.List;
import org.anju.kernel.Cny;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;

/** A settlement instruction cannot be prepared or carried out as asked; nothing is written. */
public final class InstructionRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_MAX = 40;

    private InstructionRefusal(Ground ground, RowProblem problem) {
        super(ground, problem.code(), problem.message(), List.of(problem));
    }

    private static InstructionRefusal of(
            Ground ground, String field, String value, String code, String message) {
        return new InstructionRefusal(ground, new RowProblem(0, field, value, code, message));
    }

    /** There is no instruction of this identifier. */
    public static InstructionRefusal unknown(String id) {
        String shown = id.substring(0, Math.min(id.length(), SHOWN_MAX));
        return of(
                Ground.UNKNOWN,
                "id",
                shown,
                "INSTRUCTION_UNKNOWN",
                "没有编号为 " + shown + " 的结算指令单；请从指令单清单进入");
    }

    /** Something that the kind of instruction needs is missing, or has another form. */
    public static InstructionRefusal field(String field, String mend) {
        return of(Ground.CONTENT, field, "", "INSTRUCTION_INCOMPLETE", mend);
    }

    static InstructionRefusal notHisToPrepare() {
        return of(Ground.CONTENT, "maker", "", "INSTRUCTION_NOT_YOURS", "结算指令单由资金结算岗编制；请由该岗位人员办理");
    }

    static InstructionRefusal idUsed(InstructionId id) {
        return of(
                Ground.STATE,
                "id",
                id.toString(),
                "INSTRUCTION_STANDS_OTHERWISE",
                "编号 " + id + " 已用于另一张结算指令单；请换一个编号");
    }

    static InstructionRefusal notCovered(Cny amount) {
        return of(
                Ground.STATE,
                "amount",
                amount.toString(),
                "INSTRUCTION_NOT_COVERED",
                "可用余额不足 " + amount + " 元，或账户不存在；请核对账户、贷款与已占用的金额");
    }

    static InstructionRefusal notTheWhole(Cny balance) {
        return of(
                Ground.STATE,
                "amount",
                balance.toString(),
                "INSTRUCTION_NOT_THE_WHOLE",
                "销户或转出须为全部本息：账户余额为 " + balance + " 元，金额须等于余额加利息");
    }

    static InstructionRefusal linesNotCovered(int open, int first) {
        return of(
                Ground.STATE,
                "list",
                String.valueOf(first),
                "INSTRUCTION_NOT_COVERED",
                "清册中有 %d 笔可用余额不足（首笔为第 %d 笔）；请核对账户与已占用的金额".formatted(open, first));
    }

    static InstructionRefusal loansNotCovered(int open) {
        return of(
                Ground.STATE,
                "list",
                String.valueOf(open),
                "INSTRUCTION_NOT_COVERED",
                "清册中有 %d 笔还款超过贷款余额，或没有该贷款；请核对贷款与已占用的金额".formatted(open));
    }

    static InstructionRefusal otherAccount() {
        return of(
                Ground.STATE,
                "list",
                "",
                "INSTRUCTION_OTHER_ACCOUNT",
                "编制以后付款或收款账户的规则已变更；请退回并重新编制");
    }

    static InstructionRefusal ended(InstructionId id) {
        return of(
                Ground.STATE,
                "id",
                id.toString(),
                "INSTRUCTION_ENDED",
                "结算指令单 " + id + " 已经办结；请刷新后核对");
    }

    static InstructionRefusal otherWallet() {
        return of(
                Ground.CONTENT, "party", "", "REFUND_TO_PAYING_WALLET", "退款只能退回原付款钱包；请核对原通知上的付款钱包");
    }

    static InstructionRefusal expectedAlready(Cny amount) {
        return of(
                Ground.STATE,
                "amount",
                amount.toString(),
                "INSTRUCTION_EXPECTED_ALREADY",
                "已有另一张指令单在等待同一钱包的同一金额 " + amount + " 元；到款后无法分辨，请先办结或撤回该单");
    }
}
