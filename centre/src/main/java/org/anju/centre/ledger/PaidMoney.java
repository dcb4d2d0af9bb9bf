/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * Money that the centre paid to somebody else, booked when its order settles, and money that came
 * back from such a payment.
 */
public sealed interface PaidMoney extends MoneyMovement {

    /**
     * Money that belonged to nobody's account is back at the wallet that paid it (5.4).
     *
     * @param held where it waited: the account of unknown, of an employer's or of a person's money
     */
    record HeldMoneyRefunded(ControlAccount held, AccountCode wallet, Cny amount)
            implements PaidMoney {
        public HeldMoneyRefunded {
            MoneyMovement.requirePositive(amount);
            if (held != ControlAccount.UNIDENTIFIED
                    && held != ControlAccount.EMPLOYER_TEMPORARY
                    && held != ControlAccount.PERSON_TEMPORARY) {
                throw new IllegalArgumentException("no money waits under " + held);
            }
        }
    }

    /** A deposit made by mistake is refunded (6.1.4): it leaves the persons' accounts again. */
    record DepositRefunded(AccountCode wallet, Cny amount) implements PaidMoney {
        public DepositRefunded {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** Money of another city's centre that was never explained is sent back. */
    record TransferInRefunded(AccountCode wallet, Cny amount) implements PaidMoney {
        public TransferInRefunded {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A person's whole account is paid to another city's centre (6.1.5). */
    record TransferOutPaid(AccountCode wallet, AccountClosure closure) implements PaidMoney {

        @Override
        public Cny amount() {
            return closure.total();
        }
    }

    /** A withdrawal (6.2.1) is paid; the account stays. */
    record WithdrawalPaid(AccountCode wallet, Cny amount) implements PaidMoney {
        public WithdrawalPaid {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A withdrawal that closes the account (6.2.1) is paid, with interest to the day. */
    record ClosingWithdrawalPaid(AccountCode wallet, AccountClosure closure) implements PaidMoney {

        @Override
        public Cny amount() {
            return closure.total();
        }
    }

    /** A payment that had settled has come back to the wallet (退汇); it waits to be paid again. */
    record PaymentReturned(AccountCode wallet, Cny amount) implements PaidMoney {
        public PaymentReturned {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** A payment that had come back is paid again. */
    record ReturnedPaymentPaid(AccountCode wallet, Cny amount) implements PaidMoney {
        public ReturnedPaymentPaid {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The result file of agreed withdrawals (6.2.2): the items that the bank paid. */
    record WithdrawalsReported(Cny amount) implements PaidMoney {
        public WithdrawalsReported {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The money of paid agreed withdrawals has left the wallet, in one sum. */
    record WithdrawalBatchPaid(AccountCode wallet, Cny amount) implements PaidMoney {
        public WithdrawalBatchPaid {
            MoneyMovement.requirePositive(amount);
        }
    }
}
