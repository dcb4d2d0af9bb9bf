/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.ledger;

import org.anju.kernel.Cny;

/**
 * What the bank does on the centre's accounts by itself: interest, fees, and what nobody ordered.
 */
public sealed interface BankMoney extends MoneyMovement {

    /** Interest on a wallet (利息), which wallets bear since 2026. */
    record WalletInterest(AccountCode wallet, Cny amount) implements BankMoney {
        public WalletInterest {
            MoneyMovement.requirePositive(amount);
        }
    }

    /**
     * Interest on a deposit account of the fund.
     *
     * @param accrued what the books have counted already, at least 0
     * @param rest what they count now; negative where too much was counted
     */
    record DepositInterest(AccountCode depositAccount, Cny accrued, Cny rest) implements BankMoney {
        public DepositInterest {
            if (accrued.isNegative()) {
                throw new IllegalArgumentException("accrued interest is at least 0: " + accrued);
            }
            MoneyMovement.requirePositive(accrued.plus(rest));
        }

        @Override
        public Cny amount() {
            return accrued.plus(rest);
        }
    }

    /**
     * Interest on the account of the surplus (增值收益).
     *
     * @param accrued what the books have counted already, at least 0
     * @param rest what they count now; negative where too much was counted
     */
    record SurplusInterest(Cny accrued, Cny rest) implements BankMoney {
        public SurplusInterest {
            if (accrued.isNegative()) {
                throw new IllegalArgumentException("accrued interest is at least 0: " + accrued);
            }
            MoneyMovement.requirePositive(accrued.plus(rest));
        }

        @Override
        public Cny amount() {
            return accrued.plus(rest);
        }
    }

    /** The bank takes its fee for collecting (归集手续费), which was counted before. */
    record CollectionFeePaid(AccountCode depositAccount, Cny amount) implements BankMoney {
        public CollectionFeePaid {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The bank takes its fee for loans (委贷手续费), which was counted before. */
    record LoanFeePaid(AccountCode depositAccount, Cny amount) implements BankMoney {
        public LoanFeePaid {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The bank took money that no order explains: it owes it. */
    record UnexplainedDebit(AccountCode account, Cny amount) implements BankMoney {
        public UnexplainedDebit {
            MoneyMovement.requirePositive(amount);
        }
    }

    /** The bank gave back what it had taken without an order. */
    record UnexplainedDebitRestored(AccountCode account, Cny amount) implements BankMoney {
        public UnexplainedDebitRestored {
            MoneyMovement.requirePositive(amount);
        }
    }
}
