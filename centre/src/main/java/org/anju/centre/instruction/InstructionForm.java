/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.InstructionKind.Need;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.kernel.Cny;

/** The form of an instruction: each kind has all that it needs, and nothing else. */
final class InstructionForm {

    private static final int REMARK_MAX = 140;
    private static final int LOAN_MAX = 40;

    private InstructionForm() {}

    /**
     * Passes over an order that is whole.
     *
     * @throws InstructionRefusal naming the field that is missing or that nobody asked for
     */
    static void require(Order order) {
        Concern concern = order.concern();
        require(order.amount().isPositive(), "amount", "请填写大于零的金额");
        need(order, Need.ACCOUNT, !concern.account().isEmpty(), "account", "个人账号");
        need(order, Need.LOAN, !concern.loan().isEmpty(), "loan", "贷款合同号");
        need(order, Need.REFERENCE, concern.reference().isPresent(), "reference", "挂账款项或原结算指令的编号");
        need(order, Need.SPLIT, concern.split().isPresent(), "split", "还款各项金额");
        need(order, Need.PARTY, order.party().isPresent(), "party", "对方户名与钱包编号");
        need(order, Need.LIST, order.list().isPresent(), "list", "批量清册");
        require(concern.loan().length() <= LOAN_MAX, "loan", "贷款合同号不得超过 40 个字符");
        require(isInterest(order), "interest", "利息须不为负且小于金额；只有销户提取和转出可填利息");
        require(isSplit(order), "split", "还款各项之和须等于金额");
        int remark = order.remark().codePointCount(0, order.remark().length());
        require(remark >= 1 && remark <= REMARK_MAX, "remark", "请填写附言，1 至 140 个字");
    }

    /**
     * Passes over grounds that are whole.
     *
     * @throws InstructionRefusal naming what is missing or too long
     */
    static void require(Grounds grounds) {
        int text = grounds.text().codePointCount(0, grounds.text().length());
        require(text >= 1 && text <= Grounds.TEXT_MAX, "grounds", "请写明依据，1 至 255 个字");
        require(
                !grounds.fileName().isEmpty()
                        && grounds.fileName().length() <= Grounds.NAME_MAX
                        && grounds.file().length > 0
                        && grounds.file().length <= Grounds.BYTES_MAX,
                "evidence",
                "请附上依据材料：一个不超过 4 MiB、文件名不超过 120 个字符的文件");
    }

    /**
     * Passes over a list that its kind has, with a name.
     *
     * @throws InstructionRefusal naming what is missing
     */
    static void require(InstructionKind kind, UploadedList list) {
        require(kind.needs(Need.LIST), "list", "这类指令单不填批量清册；请删去");
        require(
                !list.fileName().isEmpty() && list.fileName().length() <= Grounds.NAME_MAX,
                "list",
                "请附上批量清册，文件名不超过 120 个字符");
    }

    /**
     * Passes over a list that sums up to what its maker says.
     *
     * @throws InstructionRefusal with the sum of the list
     */
    static void requireTotal(Cny said, Cny listed) {
        require(said.equals(listed), "amount", "清册合计 " + listed + " 元，与填写的金额不符；请核对");
    }

    private static void need(Order order, Need need, boolean there, String field, String what) {
        boolean needed = order.kind().needs(need);
        require(!needed || there, field, "请填写" + what);
        require(needed || !there, field, "这类指令单不填" + what + "；请删去");
    }

    private static boolean isInterest(Order order) {
        Cny interest = order.concern().interest();
        return order.kind().needs(Need.INTEREST)
                ? !interest.isNegative() && interest.compareTo(order.amount()) < 0
                : interest.isZero();
    }

    private static boolean isSplit(Order order) {
        return order.concern()
                .split()
                .map(RepaymentSplit::total)
                .map(order.amount()::equals)
                .orElse(true);
    }

    private static void require(boolean holds, String field, String mend) {
        if (!holds) {
            throw InstructionRefusal.field(field, mend);
        }
    }
}
