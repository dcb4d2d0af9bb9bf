/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.LoanMoney.CounterRepayment;
import org.anju.centre.ledger.LoanMoney.DirectRepayment;
import org.anju.centre.ledger.LoanMoney.DirectRepaymentReversed;
import org.anju.centre.ledger.LoanMoney.LoanOffset;
import org.anju.centre.ledger.LoanMoney.LoanPaidOut;
import org.anju.centre.ledger.LoanMoney.LoanPayoutReversed;
import org.anju.centre.ledger.LoanMoney.RepaymentBatchArrived;
import org.anju.centre.ledger.LoanMoney.RepaymentsReported;
import org.anju.kernel.Cny;

/** The booking rules of loans. */
final class LoanMoneyRules {

    private LoanMoneyRules() {}

    static Booking of(LoanMoney movement) {
        AccountCode loan = ControlAccount.LOAN.code();
        AccountCode batch = FixedAccount.TRANSIT_BATCH.code();
        return switch (movement) {
            case LoanOffset(var split) -> repaid("M24", ControlAccount.PERSONAL_FUND.code(), split);
            case LoanPaidOut(var wallet, var amount) ->
                    Booking.transfer("M27", loan, wallet, amount);
            case LoanPayoutReversed(var wallet, var amount) ->
                    Booking.transfer("M29", loan, wallet, amount.negated());
            case DirectRepayment(var wallet, var split) -> repaid("M30", wallet, split);
            case DirectRepaymentReversed(var wallet, var split) ->
                    inRed("M31", repaid("M30", wallet, split));
            case CounterRepayment(var wallet, var split) -> repaid("M33a", wallet, split);
            case RepaymentsReported(var split) -> repaid("M33b", batch, split);
            case RepaymentBatchArrived(var account, var amount) ->
                    Booking.transfer("M33b", account, batch, amount);
        };
    }

    private static Booking repaid(String rule, AccountCode debited, RepaymentSplit split) {
        return new Booking.Lines(rule)
                .debit(debited, split.total())
                .credit(ControlAccount.LOAN.code(), split.principal())
                .credit(ControlAccount.OVERDUE_LOAN.code(), split.overduePrincipal())
                .credit(FixedAccount.INTEREST_RECEIVABLE.code(), split.accruedInterest())
                .credit(FixedAccount.LOAN_INTEREST_INCOME.code(), split.interest())
                .credit(FixedAccount.OTHER_INCOME.code(), split.penalty())
                .credit(ControlAccount.REPAYMENT_TEMPORARY.code(), split.overpaid())
                .booking();
    }

    private static Booking inRed(String rule, Booking black) {
        Booking.Lines red = new Booking.Lines(rule);
        for (Booking.Line line : black.lines()) {
            Cny debit = line.debit();
            if (debit.isZero()) {
                red.credit(line.account(), line.credit().negated());
            } else {
                red.debit(line.account(), debit.negated());
            }
        }
        return red.booking();
    }
}
