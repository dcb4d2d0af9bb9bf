/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** Where money stands before and after a leg. */
public enum Place {
    /** The wallet of an employer, a person, a borrower or another city's centre. */
    PAYER,
    /** W, a corporate wallet of the centre. */
    WALLET,
    /** A, a special deposit account of the centre. */
    DEPOSIT_ACCOUNT,
    /** E, the loan wallet, which is the bank's: no order can debit it. */
    LOAN_WALLET,
    /** The wallet of whoever is paid. */
    PAYEE;

    /** Whether the books of the centre have an account for it. */
    public boolean isInTheBooks() {
        return switch (this) {
            case WALLET, DEPOSIT_ACCOUNT, LOAN_WALLET -> true;
            case PAYER, PAYEE -> false;
        };
    }
}
