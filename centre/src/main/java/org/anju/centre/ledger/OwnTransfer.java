/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

/**
 * Why money goes from one account of the centre to another. It is booked in two halves, each when
 * the notice of its account comes, through an account of money in transit (资金在途): whichever half
 * comes first, and once both are here that account is zero again.
 */
public enum OwnTransfer {
    /** 兑出: a deposit account fills a wallet that is about to pay. */
    FUNDING("M20", FixedAccount.TRANSIT_TO_WALLET),
    /** A deposit account fills a wallet with the total of a batch of agreed withdrawals. */
    BATCH_FUNDING("M21", FixedAccount.TRANSIT_TO_WALLET),
    /** What the bank collected goes on to the deposit account at once. */
    COLLECTION_ONWARD("M09", FixedAccount.TRANSIT_TO_ACCOUNT),
    /** 日终清零: what is in a wallet goes to the deposit account, and money of a refused payment. */
    SWEEP("M34", FixedAccount.TRANSIT_TO_ACCOUNT),
    /** A deposit account fills the wallet with the money of a loan. */
    LOAN_FUNDING("M25", FixedAccount.TRANSIT_LOAN),
    /** The wallet passes the money of a loan on to the loan wallet. */
    LOAN_ONWARD("M26", FixedAccount.TRANSIT_LOAN),
    /** The money of a loan that was not paid goes back to the deposit account. */
    LOAN_BACK("M28", FixedAccount.TRANSIT_LOAN),
    /** 还款清算: the day's repayments go from the loan wallet to the wallet and on to the account. */
    REPAYMENT_CLEARING("M32", FixedAccount.TRANSIT_CLEARING),
    /** A counter repayment goes on to the deposit account the same day. */
    COUNTER_REPAYMENT_ONWARD("M33a", FixedAccount.TRANSIT_TO_ACCOUNT),
    /** A batch of repayments goes on to the deposit account. */
    BATCH_REPAYMENT_ONWARD("M33b", FixedAccount.TRANSIT_TO_ACCOUNT);

    private final String rule;
    private final FixedAccount transit;

    OwnTransfer(String rule, FixedAccount transit) {
        this.rule = rule;
        this.transit = transit;
    }

    /** The number of its booking rule. */
    public String rule() {
        return rule;
    }

    /** The account in which the money stands between its two halves. */
    public AccountCode transit() {
        return transit.code();
    }
}
