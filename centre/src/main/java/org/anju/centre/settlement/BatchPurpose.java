/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.anju.centre.ledger.AccountCode;
import org.anju.centre.ledger.LoanMoney.RepaymentBatchArrived;
import org.anju.centre.ledger.MoneyMovement;
import org.anju.centre.ledger.PaidMoney.WithdrawalBatchPaid;
import org.anju.centre.ledger.ReceivedMoney.CollectionArrived;
import org.anju.kernel.Cny;

/** What a batch is for: which way its money goes and how the bank's booking of it is booked. */
public enum BatchPurpose {
    /** Agreed withdrawals (约定提取, 6.2.2) are paid out; M22. */
    AGREED_WITHDRAWAL(BatchDirection.PAYOUT) {
        @Override
        MoneyMovement booked(AccountCode own, Cny amount) {
            return new WithdrawalBatchPaid(own, amount);
        }
    },
    /** Deposits are collected (委托收款, 6.1.3); M08. */
    ENTRUSTED_COLLECTION(BatchDirection.COLLECTION) {
        @Override
        MoneyMovement booked(AccountCode own, Cny amount) {
            return new CollectionArrived(own, amount);
        }
    },
    /** Repayments are collected (批量还款, 6.3.4); M33b. */
    BATCH_REPAYMENT(BatchDirection.COLLECTION) {
        @Override
        MoneyMovement booked(AccountCode own, Cny amount) {
            return new RepaymentBatchArrived(own, amount);
        }
    };

    private final BatchDirection direction;

    BatchPurpose(BatchDirection direction) {
        this.direction = direction;
    }

    /** Which way its money goes. */
    public BatchDirection direction() {
        return direction;
    }

    /** How what the bank has booked on the own account is booked. */
    abstract MoneyMovement booked(AccountCode own, Cny amount);
}
