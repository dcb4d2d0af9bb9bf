/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** What a booking of the bank is for. Of a transfer it follows from the accounts on both sides. */
public enum BookingKind {
    /** Money put into an account as it opens, which the bank's own account pays. */
    OPENING,
    /** One wallet pays another (W2W). */
    PAYMENT,
    /** Bank money becomes e-CNY: a centre's deposit account pays its own wallet (A2W). */
    ACCOUNT_TO_WALLET,
    /** e-CNY becomes bank money: a centre's wallet pays its own deposit account (W2A). */
    WALLET_TO_ACCOUNT,
    /** The bank pays loan money from a loan wallet to its payee. */
    LOAN_PAYOUT,
    /** A borrower repays to a loan wallet. */
    LOAN_REPAYMENT,
    /** The bank clears a loan wallet to the wallet of the centre that it serves. */
    LOAN_SWEEP,
    /** The bank brings loan money that was not paid out back to the centre's deposit account. */
    LOAN_RETURN,
    /** The payee's bank sends a payment back (退汇). */
    RETURN,
    /** The bank undoes a booking (冲账). */
    REVERSAL,
    /** The bank pays interest on an account's balance (结息). */
    INTEREST,
    /** The bank takes a fee. */
    FEE;

    /**
     * What a transfer between two accounts is.
     *
     * @throws BankRefusal if the bank makes no such transfer
     */
    static BookingKind between(AccountState payer, AccountState payee) {
        boolean sameNode =
                payer.notifiedNode() != null && payer.notifiedNode().equals(payee.notifiedNode());
        if (payer.kind() == AccountKind.WALLET && payee.kind() == AccountKind.WALLET) {
            return betweenWallets(payer, payee, sameNode);
        }
        if (sameNode && payer.kind() == AccountKind.DEPOSIT && ofCentre(payee)) {
            return ACCOUNT_TO_WALLET;
        }
        if (sameNode && payer.kind() == AccountKind.WALLET) {
            return payer.owner() == WalletOwner.BANK ? LOAN_RETURN : WALLET_TO_ACCOUNT;
        }
        throw new BankRefusal(
                RefusalReason.TRANSFER_NOT_OFFERED,
                "money goes from wallet to wallet, or between a deposit account and a wallet of the"
                        + " same owner, not from %s to %s"
                                .formatted(payer.number(), payee.number()));
    }

    private static BookingKind betweenWallets(
            AccountState payer, AccountState payee, boolean sameNode) {
        if (payer.owner() == WalletOwner.BANK) {
            return sameNode && ofCentre(payee) ? LOAN_SWEEP : LOAN_PAYOUT;
        }
        return payee.owner() == WalletOwner.BANK && !ofCentre(payer) ? LOAN_REPAYMENT : PAYMENT;
    }

    private static boolean ofCentre(AccountState account) {
        return account.kind() == AccountKind.WALLET && account.owner() == WalletOwner.CENTRE;
    }

    /** Whether class and agreement limit it: what somebody decides to pay, not what befalls him. */
    boolean limited() {
        return switch (this) {
            case PAYMENT,
                    ACCOUNT_TO_WALLET,
                    WALLET_TO_ACCOUNT,
                    LOAN_PAYOUT,
                    LOAN_REPAYMENT,
                    LOAN_SWEEP,
                    LOAN_RETURN ->
                    true;
            case OPENING, RETURN, REVERSAL, INTEREST, FEE -> false;
        };
    }
}
