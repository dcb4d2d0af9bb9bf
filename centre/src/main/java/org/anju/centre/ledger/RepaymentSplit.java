/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * What a repayment pays, each part at least 0 and together more than 0.
 *
 * @param principal of what is not overdue (121)
 * @param overduePrincipal of what is overdue (122)
 * @param accruedInterest interest that the books have counted already (111)
 * @param interest interest that the books count now (40103)
 * @param penalty penalty interest (罚息, 40105)
 * @param overpaid what is more than was due; it waits for the borrower
 */
public record RepaymentSplit(
        Cny principal,
        Cny overduePrincipal,
        Cny accruedInterest,
        Cny interest,
        Cny penalty,
        Cny overpaid) {

    public RepaymentSplit {
        if (principal.isNegative()
                || overduePrincipal.isNegative()
                || accruedInterest.isNegative()
                || interest.isNegative()
                || penalty.isNegative()
                || overpaid.isNegative()) {
            throw new IllegalArgumentException("a part of a repayment is below 0");
        }
        MoneyMovement.requirePositive(
                total(principal, overduePrincipal, accruedInterest, interest, penalty, overpaid));
    }

    /** What was repaid, in all. */
    public Cny total() {
        return total(principal, overduePrincipal, accruedInterest, interest, penalty, overpaid);
    }

    private static Cny total(Cny... parts) {
        Cny total = Cny.ZERO;
        for (Cny part : parts) {
            total = total.plus(part);
        }
        return total;
    }
}
