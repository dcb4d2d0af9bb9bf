/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** The accounts of the chart whose amount is made of details, one sub-ledger per account. */
public enum ControlAccount {
    /** 住房公积金: what the centre owes each person, by personal account. */
    PERSONAL_FUND("201"),
    /** 数字人民币挂账(来源不明): money of unknown origin, by notice. */
    UNIDENTIFIED("2190101"),
    /** 暂存款-单位: money of a known employer that is not yet allocated, by employer account. */
    EMPLOYER_TEMPORARY("2190102");

    private final AccountCode code;

    ControlAccount(String code) {
        this.code = new AccountCode(code);
    }

    public AccountCode code() {
        return code;
    }
}
