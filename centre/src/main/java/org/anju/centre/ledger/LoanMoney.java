/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/** Money of loans: paid out, repaid, taken back (6.3). */
public sealed interface LoanMoney extends MoneyMovement {

    /**
     * The bank has paid a loan from the loan wallet to its payee: from this day it bears interest.
     */
    record LoanPaidOut(AccountCode loanWallet, Cny amount) implements LoanMoney {
        public LoanPaidOut {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A payout that had been booked did not happen: the same lines in red. */
    record LoanPayoutReversed(AccountCode loanWallet, Cny amount) implements LoanMoney {
        public LoanPayoutReversed {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A loan is repaid out of the borrower's own fund account, without a cash leg (对冲). */
    record LoanOffset(RepaymentSplit split) implements LoanMoney {

        @Override
        public Cny amount() {
            return split.total();
        }
    }

    /** A borrower has repaid at the bank, into the loan wallet (6.3.2). */
    record DirectRepayment(AccountCode loanWallet, RepaymentSplit split) implements LoanMoney {

        @Override
        public Cny amount() {
            return split.total();
        }
    }

    /** The bank took a direct repayment back the same day: the same lines in red. */
    record DirectRepaymentReversed(AccountCode loanWallet, RepaymentSplit split)
            implements LoanMoney {

        @Override
        public Cny amount() {
            return split.total();
        }
    }

    /** A borrower has repaid at the counter, into a wallet of the centre (6.3.3). */
    record CounterRepayment(AccountCode wallet, RepaymentSplit split) implements LoanMoney {

        @Override
        public Cny amount() {
            return split.total();
        }
    }

    /** The result file of a batch of repayments (6.3.4): the items that the bank collected. */
    record RepaymentsReported(RepaymentSplit split) implements LoanMoney {

        @Override
        public Cny amount() {
            return split.total();
        }
    }

    /**
     * The money of a batch of repayments has come to the wallet or to the loan wallet, in one sum.
     */
    record RepaymentBatchArrived(AccountCode account, Cny amount) implements LoanMoney {
        public RepaymentBatchArrived {
            MoneyMovement.requirePositive(amount);
        }
    }
}
