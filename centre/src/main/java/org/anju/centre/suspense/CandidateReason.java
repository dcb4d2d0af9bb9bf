/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

/** What speaks for a case as the one that held money was meant for, or against it. */
public enum CandidateReason {
    /** The amount is exactly what is due. */
    AMOUNT_EQUAL(true),
    /** The amount is less than what is due. */
    AMOUNT_SHORT(false),
    /** The amount is more than what is due. */
    AMOUNT_OVER(false),
    /** The paying wallet is registered to the employer. */
    PAYER_WALLET(true),
    /** The paying wallet is registered to another, or to nobody. */
    OTHER_PAYER_WALLET(false),
    /** The bank's name of the payer is the employer's name. */
    PAYER_NAME(true),
    /** The remark names the employer's account. */
    REMARK_ACCOUNT(true),
    /** The remark names the employer. */
    REMARK_NAME(true),
    /** The remark names the month. */
    REMARK_MONTH(true),
    /** The remark names another month. */
    OTHER_REMARK_MONTH(false);

    private final boolean speaksFor;

    CandidateReason(boolean speaksFor) {
        this.speaksFor = speaksFor;
    }

    /** Whether it speaks for the case. */
    public boolean speaksFor() {
        return speaksFor;
    }
}
