/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.payment;

import java.util.Optional;
import org.anju.channel.message.TransferKind;
import org.anju.sandbox.core.Account;
import org.anju.sandbox.core.AccountCondition;
import org.anju.sandbox.core.Accounts;
import org.anju.sandbox.core.BankRefusal;
import org.anju.sandbox.core.WalletClass;
import org.anju.sandbox.core.WalletOwner;
import org.anju.sandbox.payment.Verdict.Rejected;
import org.springframework.stereotype.Component;

/**
 * Why the bank refuses an order, as an ISO code: what can be seen of the accounts before money is
 * touched, and what the books say when it is.
 */
@Component
class PayingCheck {

    private final Accounts accounts;

    PayingCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What forbids the order whatever is in the accounts; empty where nothing does. */
    Optional<Rejected> objection(Instruction order) {
        Account debtor = accounts.find(order.debit()).orElse(null);
        if (debtor == null) {
            return rejected("AC01", "no account has the debtor's number");
        }
        if (debtor.owner() != WalletOwner.CENTRE || !order.sender().equals(debtor.notifiedNode())) {
            return rejected("AG01", "the debtor's account is not the sender's own");
        }
        Account creditor = accounts.find(order.credit()).orElse(null);
        if (creditor == null) {
            return rejected("AC03", "no account has the creditor's number");
        }
        return standing(debtor.condition(), true)
                .or(() -> standing(creditor.condition(), false))
                .or(() -> creditorObjection(order, creditor));
    }

    private static Optional<Rejected> creditorObjection(Instruction order, Account creditor) {
        boolean conversion = order.kind() != TransferKind.W2W;
        if (conversion
                && (creditor.owner() != WalletOwner.CENTRE
                        || !order.sender().equals(creditor.notifiedNode()))) {
            return rejected("AG03", "money is converted only between accounts of one owner");
        }
        if (creditor.walletClass() == WalletClass.PERSONAL_4) {
            return rejected("AG01", "the holder of the creditor's wallet is not identified");
        }
        if (!creditor.name().equals(order.creditor().name())) {
            return rejected("BE01", "the creditor's account has a holder of another name");
        }
        return Optional.empty();
    }

    private static Optional<Rejected> standing(AccountCondition condition, boolean pays) {
        String whose = pays ? "the debtor's account " : "the creditor's account ";
        return switch (condition) {
            case ACTIVE -> Optional.empty();
            case RECEIVE_ONLY ->
                    pays ? rejected("AC06", whose + "only receives") : Optional.empty();
            case FROZEN -> rejected("AC06", whose + "is frozen");
            case CLOSED -> rejected("AC04", whose + "is closed");
        };
    }

    /** What the books refuse, as the order's sender is told. */
    static Rejected refused(BankRefusal refusal) {
        String code =
                switch (refusal.reason()) {
                    case INSUFFICIENT_BALANCE -> "AM04";
                    case OVER_AGREED_LIMIT -> "AM14";
                    case OVER_PAYING_LIMIT -> "AM13";
                    case OVER_BALANCE_CAP -> "AM02";
                    case AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE -> "AM12";
                    case ACCOUNT_CLOSED -> "AC04";
                    case ACCOUNT_FROZEN -> "AC06";
                    case UNKNOWN_WALLET,
                            UNKNOWN_ACCOUNT,
                            WALLET_NUMBER_MALFORMED,
                            ACCOUNT_NUMBER_MALFORMED ->
                            "AC03";
                    case SAME_WALLET, TRANSFER_NOT_OFFERED -> "AG03";
                    case TEXT_NOT_SENDABLE,
                            SUBSCRIBER_MISMATCH,
                            UNKNOWN_BOOKING,
                            ACCOUNT_NOT_EMPTY,
                            ALREADY_GIVEN_BACK,
                            WALLET_EXISTS,
                            PAYMENT_ID_REUSED ->
                            "MS03";
                };
        return new Rejected(code, String.valueOf(refusal.getMessage()));
    }

    private static Optional<Rejected> rejected(String code, String detail) {
        return Optional.of(new Rejected(code, detail));
    }
}
