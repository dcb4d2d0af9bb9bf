/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The accounts of the chart whose amount is made of details, one sub-ledger per account. */
public enum ControlAccount {
    /** 应收受托银行款(单边账): what the bank took and owes, by the notice of it. */
    OWED_BY_BANK("11902"),
    /** 委托贷款: what is lent and not overdue, by loan. */
    LOAN("121"),
    /** 逾期贷款: what is lent and overdue, by loan. */
    OVERDUE_LOAN("122"),
    /** 住房公积金: what the centre owes each person, by personal account. */
    PERSONAL_FUND("201"),
    /** 数字人民币挂账(来源不明): money of unknown origin, by notice. */
    UNIDENTIFIED("2190101"),
    /** 暂存款-单位: money of a known employer that is not yet allocated, by employer account. */
    EMPLOYER_TEMPORARY("2190102"),
    /** 暂存款-个人与灵活就业: money of a known person that is not yet allocated, by account. */
    PERSON_TEMPORARY("2190103"),
    /** 暂存款-异地转入待核: money of another city's centre that waits, by contact letter. */
    TRANSFER_IN_TEMPORARY("2190104"),
    /** 暂存款-还款: what a borrower paid beyond what was due, by loan. */
    REPAYMENT_TEMPORARY("2190105"),
    /** 托收待匹配: what was collected and waits for its result file, by batch. */
    COLLECTION_UNMATCHED("2190106"),
    /** 付款退回待处理: payments that came back, by payment order. */
    RETURNED_PAYMENT("21902"),
    /** 长款待查: what the bank gave and nobody explains, by the notice of it. */
    SURPLUS_OF_BANK("21906");

    private final AccountCode code;

    ControlAccount(String code) {
        this.code = new AccountCode(code);
    }

    public AccountCode code() {
        return code;
    }
}
