/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.anju.sandbox.core.Account;
import org.anju.sandbox.core.AccountKind;
import org.anju.sandbox.core.Accounts;
import org.anju.sandbox.core.Bank;
import org.anju.sandbox.core.BankRefusal;
import org.anju.sandbox.core.Transfer;
import org.anju.sandbox.core.WalletOwner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears loan wallets at the end of a date (日终归集): all that is in one goes to the centre's wallet,
 * and from there on to its deposit account where that is agreed.
 */
@Component
class LoanSweeps {

    private static final Logger LOG = LoggerFactory.getLogger(LoanSweeps.class);
    private static final String SWEEP_REMARK = "委托贷款账户钱包日终归集";
    private static final String DEPOSIT_REMARK = "归集款转入存款专户";

    private final DayRepository days;
    private final Accounts accounts;
    private final Bank bank;
    private final TransactionTemplate undoable;

    LoanSweeps(
            DayRepository days,
            Accounts accounts,
            Bank bank,
            PlatformTransactionManager transactions) {
        this.days = days;
        this.accounts = accounts;
        this.bank = bank;
        this.undoable = new TransactionTemplate(transactions);
        this.undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Whether the accounts are a loan wallet, and accounts of the centre that it serves. */
    boolean belongTogether(StandingSweep sweep) {
        Account loan = accounts.find(sweep.loanWalletId()).orElse(null);
        Account wallet = accounts.find(sweep.walletId()).orElse(null);
        String node = loan == null ? null : loan.notifiedNode();
        return loan != null
                && wallet != null
                && loan.owner() == WalletOwner.BANK
                && isOf(wallet, AccountKind.WALLET, node)
                && (sweep.deposit() == null
                        || accounts.find(AccountId.bankAccount(sweep.deposit()))
                                .filter(deposit -> isOf(deposit, AccountKind.DEPOSIT, node))
                                .isPresent());
    }

    /** Clears every loan wallet with a standing order, in the caller's transaction. */
    void sweepAll() {
        days.sweeps().forEach(this::sweep);
    }

    private void sweep(StandingSweep sweep) {
        Cny amount = accounts.find(sweep.loanWalletId()).map(Account::balance).orElse(Cny.ZERO);
        if (amount.isPositive()
                && moved(sweep.loanWalletId(), sweep.walletId(), amount, SWEEP_REMARK)
                && sweep.deposit() != null) {
            moved(sweep.walletId(), AccountId.bankAccount(sweep.deposit()), amount, DEPOSIT_REMARK);
        }
    }

    /** A wallet that may not pay or receive keeps its money; the day ends nevertheless. */
    private boolean moved(AccountId from, AccountId to, Cny amount, String remark) {
        Transfer transfer = new Transfer(from, to, amount, remark, Transfer.Reference.of(null));
        try {
            return undoable.execute(_ -> Optional.of(bank.book(transfer))).isPresent();
        } catch (BankRefusal refusal) {
            LOG.warn("A sweep is left out: {}", refusal.code());
            return false;
        }
    }

    private static boolean isOf(Account account, AccountKind kind, @Nullable String node) {
        return account.kind() == kind
                && account.owner() == WalletOwner.CENTRE
                && node != null
                && node.equals(account.notifiedNode());
    }
}
