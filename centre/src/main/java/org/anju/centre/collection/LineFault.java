/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.lists.Column;
import org.anju.kernel.RowProblem;

/**
 * What can be wrong with a line of a list that could be read, as the database finds it against the
 * accounts and the limits of the month; the constant's name is the problem's code.
 */
enum LineFault {
    /** The person stands on an earlier line too. */
    PERSON_TWICE(RemittanceList.IDENTITY, "与第 %s 行是同一人；请只保留一行"),
    /** Nobody of this identity number has a personal account. */
    PERSON_UNKNOWN(RemittanceList.IDENTITY, "该证件号码没有个人账户；请核对证件号码，或先为其办理个人开户"),
    /** The person's account is kept under another employer. */
    PERSON_OF_OTHER_EMPLOYER(RemittanceList.IDENTITY, "该职工的个人账户不在本单位名下；请核对证件号码，或先办理同城转移"),
    /** The name is not the one registered for the identity number. */
    NAME_DIFFERS(RemittanceList.NAME, "姓名与该证件号码登记的姓名不一致；请核对姓名和证件号码，或先办理个人信息变更"),
    /** The personal account is sealed. */
    ACCOUNT_SEALED(RemittanceList.IDENTITY, "该职工的个人账户已封存；请先办理启封，或从清册中删除该行"),
    /** The personal account is closed. */
    ACCOUNT_CLOSED(RemittanceList.IDENTITY, "该职工的个人账户已销户；请从清册中删除该行，或先重新开户"),
    /** The personal account is frozen. */
    ACCOUNT_FROZEN(RemittanceList.IDENTITY, "该职工的个人账户已冻结；请先解除冻结，或从清册中删除该行"),
    /** The personal account is in another state that takes no contribution. */
    ACCOUNT_STATE(RemittanceList.IDENTITY, "该职工的个人账户状态为 %s，不能汇缴；请先恢复为正常状态，或从清册中删除该行"),
    /** The person's month is already paid. */
    MONTH_ALREADY_PAID(RemittanceList.IDENTITY, "该职工 %s 的汇缴已入账；请核对缴存月份，或从清册中删除该行"),
    /** The base is below the floor of the month. */
    BASE_BELOW_FLOOR(RemittanceList.BASE, "缴存基数低于该月下限 %s 元；请改为不低于下限的基数"),
    /** The base is above the cap of the month. */
    BASE_ABOVE_CAP(RemittanceList.BASE, "缴存基数高于该月上限 %s 元；请改为不高于上限的基数"),
    /** The employer's part given is not what base and rate give. */
    EMPLOYER_PART_DIFFERS(
            RemittanceList.EMPLOYER_PART, "单位月缴存额与按基数和比例计算的 %s 元不一致；请更正金额，或删除该列由中心计算"),
    /** The person's part given is not what base and rate give. */
    PERSON_PART_DIFFERS(RemittanceList.PERSON_PART, "个人月缴存额与按基数和比例计算的 %s 元不一致；请更正金额，或删除该列由中心计算"),
    /** Rates or rounding have changed since the draft was priced. */
    AMOUNT_CHANGED(RemittanceList.BASE, "缴存比例或计算规则已变更，该职工现应缴存 %s 元，与草稿的金额不同；请重新生成草稿");

    private final Column column;
    private final String message;

    LineFault(Column column, String message) {
        this.column = column;
        this.message = message;
    }

    /**
     * The problem on its line.
     *
     * @param value what stands in the column; masked here as the column demands
     * @param expected what ought to stand there; unused where the message names nothing
     */
    RowProblem problem(long line, String value, String expected) {
        return new RowProblem(
                line,
                column.header(),
                column.mask().apply(value),
                name(),
                message.formatted(expected));
    }
}
