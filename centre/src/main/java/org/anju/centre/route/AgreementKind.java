/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** What an agreement with an entrusted bank (受托银行) is about (clause 5.1). */
public enum AgreementKind {
    /** Payments and receipts one by one, and payouts by file (结算协议). */
    SETTLEMENT("结算协议"),
    /** The bank collects deposits on the centre's file (委托收款协议). */
    ENTRUSTED_COLLECTION("委托收款协议"),
    /** The bank debits repayments on the centre's file (批量扣款协议). */
    BATCH_DEBIT("批量扣款协议");

    private final String chinese;

    AgreementKind(String chinese) {
        this.chinese = chinese;
    }

    /** Its name, as it is printed. */
    public String chinese() {
        return chinese;
    }
}
