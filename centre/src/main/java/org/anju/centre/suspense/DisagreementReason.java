/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

/** Why incoming money settled nothing by itself: in what it disagrees with what is awaited. */
public enum DisagreementReason {
    /** The paying wallet belongs to nobody that the centre knows. */
    UNKNOWN_PAYER("付款钱包未登记"),
    /** The remark does not say, or says twice and differently, which account and which month. */
    UNREADABLE_REMARK("附言无法识别"),
    /** The remark names another employer or another account than the paying wallet belongs to. */
    OTHERS_WALLET("付款钱包与附言单位不符"),
    /** The remark's name is not the name of the account that it names. */
    WRONG_NAME("附言单位名称不符"),
    /** Nothing is awaited for the month, but something is for another month. */
    WRONG_MONTH("缴存月份不符"),
    /** Less than what is due. */
    SHORT("金额不足"),
    /** More than what is due. */
    OVER("金额超出"),
    /** It came into another wallet of the centre than the payer was told. */
    OTHER_RECEIVING_WALLET("收款钱包不符"),
    /** The remittance that it names has been paid before. */
    ALREADY_PAID("重复缴款"),
    /** The remittance that it names was not paid in time. */
    EXPIRED("申请已过期"),
    /** The remittance that it names was withdrawn. */
    CANCELLED("申请已撤销"),
    /** The remittance that it names has not been confirmed or checked. */
    NOT_DECLARED("申请尚未提交"),
    /** Somebody's account was sealed, closed or frozen after the list was taken. */
    LIST_CHANGED("清册人员账户状态已变"),
    /** A known payer, and nothing that the money could be for. */
    NO_MATCHING_REMITTANCE("无相符的汇缴申请");

    private final String title;

    DisagreementReason(String title) {
        this.title = title;
    }

    /** The reason as it is printed. */
    public String title() {
        return title;
    }
}
