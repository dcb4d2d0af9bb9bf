/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.centre.ledger.BankMoney.CollectionFeePaid;
import org.anju.centre.ledger.BankMoney.DepositInterest;
import org.anju.centre.ledger.BankMoney.LoanFeePaid;
import org.anju.centre.ledger.BankMoney.SurplusInterest;
import org.anju.centre.ledger.BankMoney.UnexplainedDebit;
import org.anju.centre.ledger.BankMoney.UnexplainedDebitRestored;
import org.anju.centre.ledger.BankMoney.WalletInterest;
import org.anju.kernel.Cny;

/** The booking rules of what the bank does by itself. */
final class BankMoneyRules {

    private BankMoneyRules() {}

    static Booking of(BankMoney movement) {
        AccountCode owed = ControlAccount.OWED_BY_BANK.code();
        return switch (movement) {
            case WalletInterest(var wallet, var amount) ->
                    Booking.transfer(
                            "M35", wallet, FixedAccount.WALLET_INTEREST_INCOME.code(), amount);
            case DepositInterest(var account, var accrued, var rest) ->
                    interest(account, accrued, FixedAccount.DEPOSIT_INTEREST_INCOME, rest);
            case SurplusInterest(var accrued, var rest) ->
                    interest(
                            FixedAccount.SURPLUS_DEPOSIT.code(),
                            accrued,
                            FixedAccount.SURPLUS_INTEREST_INCOME,
                            rest);
            case CollectionFeePaid(var account, var amount) ->
                    Booking.transfer(
                            "M41", FixedAccount.COLLECTION_FEE_PAYABLE.code(), account, amount);
            case LoanFeePaid(var account, var amount) ->
                    Booking.transfer("M41", FixedAccount.LOAN_FEE_PAYABLE.code(), account, amount);
            case UnexplainedDebit(var account, var amount) ->
                    Booking.transfer("M42", owed, account, amount);
            case UnexplainedDebitRestored(var account, var amount) ->
                    Booking.transfer("M42", account, owed, amount);
        };
    }

    private static Booking interest(
            AccountCode account, Cny accrued, FixedAccount income, Cny rest) {
        return new Booking.Lines("M36")
                .debit(account, accrued.plus(rest))
                .credit(FixedAccount.INTEREST_RECEIVABLE.code(), accrued)
                .credit(income.code(), rest)
                .booking();
    }
}
