/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/** What a place at a bank is whose money the books follow; each kind has its part of the chart. */
public enum BankAccountKind {
    /** A special deposit account of the centre (存款专户). */
    DEPOSIT("10101"),
    /** A corporate wallet of the centre (数字人民币对公钱包). */
    WALLET("10103"),
    /** The entrusted bank's own wallet for the centre's loan money (委托贷款账户钱包). */
    LOAN_WALLET("10104");

    private final String parent;

    BankAccountKind(String parent) {
        this.parent = parent;
    }

    /** The account of the chart below which accounts of this kind stand. */
    public AccountCode parent() {
        return new AccountCode(parent);
    }
}
