/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What a settlement instruction of the centre is about (结算指令单). */
public enum InstructedKind {
    /** A deposit made by mistake goes back. */
    DEPOSIT_REFUND,
    /** Held money goes back to who paid it. */
    HELD_MONEY_REFUND,
    /** A whole account moves to another city's centre. */
    TRANSFER_OUT,
    /** A withdrawal; the account stays. */
    WITHDRAWAL,
    /** A withdrawal of all there is. */
    CLOSING_WITHDRAWAL,
    /** A loan is paid out through the loan wallet. */
    LOAN_DISBURSEMENT,
    /** A flexible employee's deposit is expected. */
    FLEXIBLE_DEPOSIT,
    /** Money of another city's centre is expected. */
    TRANSFER_IN,
    /** A repayment at the bank is expected. */
    DIRECT_REPAYMENT,
    /** A repayment at the counter is expected. */
    COUNTER_REPAYMENT,
    /** The day's repayments are expected out of the loan wallet. */
    REPAYMENT_CLEARING,
    /** A loan is repaid out of the borrower's own account. */
    OFFSET,
    /** The agreed withdrawals of a period are paid by the bank on a list. */
    AGREED_WITHDRAWAL,
    /** Deposits are collected by the bank on a list. */
    ENTRUSTED_COLLECTION,
    /** Repayments are collected by the bank on a list, into the centre's wallet. */
    BATCH_REPAYMENT,
    /** Repayments are collected by the bank on a list, into the loan wallet. */
    BATCH_REPAYMENT_TO_LOAN_WALLET,
    /** What stands in the wallet goes to the deposit account. */
    SWEEP;

    /** Whether it is about a list of payments. */
    public boolean hasLines() {
        return this == AGREED_WITHDRAWAL
                || this == ENTRUSTED_COLLECTION
                || this == BATCH_REPAYMENT
                || this == BATCH_REPAYMENT_TO_LOAN_WALLET;
    }

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
