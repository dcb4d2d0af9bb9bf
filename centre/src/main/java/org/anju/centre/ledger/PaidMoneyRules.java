/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.PaidMoney.ClosingWithdrawalPaid;
import org.anju.centre.ledger.PaidMoney.DepositRefunded;
import org.anju.centre.ledger.PaidMoney.HeldMoneyRefunded;
import org.anju.centre.ledger.PaidMoney.PaymentReturned;
import org.anju.centre.ledger.PaidMoney.ReturnedPaymentPaid;
import org.anju.centre.ledger.PaidMoney.TransferInRefunded;
import org.anju.centre.ledger.PaidMoney.TransferOutPaid;
import org.anju.centre.ledger.PaidMoney.WithdrawalBatchPaid;
import org.anju.centre.ledger.PaidMoney.WithdrawalPaid;
import org.anju.centre.ledger.PaidMoney.WithdrawalsReported;

/** The booking rules of money that was paid to somebody else. */
final class PaidMoneyRules {

    private PaidMoneyRules() {}

    static Booking of(PaidMoney movement) {
        AccountCode fund = ControlAccount.PERSONAL_FUND.code();
        AccountCode returned = ControlAccount.RETURNED_PAYMENT.code();
        AccountCode batch = FixedAccount.TRANSIT_BATCH.code();
        return switch (movement) {
            case HeldMoneyRefunded(var held, var wallet, var amount) ->
                    Booking.transfer("M05", held.code(), wallet, amount);
            case DepositRefunded(var wallet, var amount) ->
                    Booking.transfer("M12", fund, wallet, amount);
            case TransferInRefunded(var wallet, var amount) ->
                    Booking.transfer(
                            "M14", ControlAccount.TRANSFER_IN_TEMPORARY.code(), wallet, amount);
            case TransferOutPaid(var wallet, var closure) -> closed("M15", wallet, closure);
            case WithdrawalPaid(var wallet, var amount) ->
                    Booking.transfer("M16", fund, wallet, amount);
            case ClosingWithdrawalPaid(var wallet, var closure) -> closed("M17", wallet, closure);
            case PaymentReturned(var wallet, var amount) ->
                    Booking.transfer("M19", wallet, returned, amount);
            case ReturnedPaymentPaid(var wallet, var amount) ->
                    Booking.transfer("M19", returned, wallet, amount);
            case WithdrawalsReported(var amount) -> Booking.transfer("M22", fund, batch, amount);
            case WithdrawalBatchPaid(var wallet, var amount) ->
                    Booking.transfer("M22", batch, wallet, amount);
        };
    }

    private static Booking closed(String rule, AccountCode wallet, AccountClosure closure) {
        return new Booking.Lines(rule)
                .debit(ControlAccount.PERSONAL_FUND.code(), closure.principal())
                .debit(FixedAccount.INTEREST_PAYABLE.code(), closure.accrued())
                .debit(FixedAccount.FUND_INTEREST_EXPENSE.code(), closure.rest())
                .credit(wallet, closure.total())
                .booking();
    }
}
