/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.MovementCode;
import org.anju.sandbox.core.BookingKind;
import org.anju.sandbox.core.Movement;

/** By which code a movement is told to the account's owner. */
final class MovementCodes {

    private MovementCodes() {}

    static MovementCode of(BookingKind kind, Movement movement) {
        boolean credit = movement.amount().isPositive();
        return switch (kind) {
            // An opening is told as the conversion that it stands for.
            case OPENING ->
                    movement.id().scheme() == AccountScheme.ECNY_WALLET
                            ? MovementCode.ACCOUNT_TO_WALLET_IN
                            : MovementCode.WALLET_TO_ACCOUNT_IN;
            case PAYMENT -> walletToWallet(credit);
            case LOAN_SWEEP -> credit ? MovementCode.LOAN_SWEEP_IN : MovementCode.LOAN_SWEEP_OUT;
            case LOAN_RETURN -> credit ? MovementCode.LOAN_BACK_IN : MovementCode.LOAN_BACK_OUT;
            case ACCOUNT_TO_WALLET ->
                    credit ? MovementCode.ACCOUNT_TO_WALLET_IN : MovementCode.ACCOUNT_TO_WALLET_OUT;
            case WALLET_TO_ACCOUNT ->
                    credit ? MovementCode.WALLET_TO_ACCOUNT_IN : MovementCode.WALLET_TO_ACCOUNT_OUT;
            case LOAN_PAYOUT ->
                    credit ? MovementCode.WALLET_TO_WALLET_IN : MovementCode.LOAN_DISBURSEMENT;
            case LOAN_REPAYMENT ->
                    credit ? MovementCode.LOAN_REPAYMENT : MovementCode.WALLET_TO_WALLET_OUT;
            case RETURN -> MovementCode.RETURN;
            case REVERSAL -> MovementCode.REVERSAL;
            case INTEREST -> MovementCode.INTEREST;
            case FEE -> MovementCode.FEE;
        };
    }

    private static MovementCode walletToWallet(boolean credit) {
        return credit ? MovementCode.WALLET_TO_WALLET_IN : MovementCode.WALLET_TO_WALLET_OUT;
    }
}
