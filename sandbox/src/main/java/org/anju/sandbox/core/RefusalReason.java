/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Refusal.Ground;

/** Why the bank refuses an order. The names are part of the control API and stay. */
public enum RefusalReason {
    /** A wallet's number is not 16 digits. */
    WALLET_NUMBER_MALFORMED(Ground.CONTENT),
    /** A deposit account's number has another form. */
    ACCOUNT_NUMBER_MALFORMED(Ground.CONTENT),
    /** No account has the number. */
    UNKNOWN_ACCOUNT(Ground.CONTENT),
    /** No wallet has the number. */
    UNKNOWN_WALLET(Ground.CONTENT),
    /** Payer and payee are one wallet. */
    SAME_WALLET(Ground.CONTENT),
    /** An amount is zero or negative where money is to move. */
    AMOUNT_NOT_POSITIVE(Ground.CONTENT),
    /** More than one booking may carry. */
    AMOUNT_TOO_LARGE(Ground.CONTENT),
    /** A name or remark that no message can carry. */
    TEXT_NOT_SENDABLE(Ground.CONTENT),
    /** A centre's wallet without a subscriber, or a subscriber on another's wallet. */
    SUBSCRIBER_MISMATCH(Ground.CONTENT),
    /** More than the payer's class may pay at once, in a day or in a year. */
    OVER_PAYING_LIMIT(Ground.CONTENT),
    /** More than the payee's class may hold. */
    OVER_BALANCE_CAP(Ground.CONTENT),
    /** More than the payer may pay by agreement. */
    OVER_AGREED_LIMIT(Ground.CONTENT),
    /** The bank moves no money between two such accounts. */
    TRANSFER_NOT_OFFERED(Ground.CONTENT),
    /** No booking has the reference. */
    UNKNOWN_BOOKING(Ground.UNKNOWN),
    /** The account is closed. */
    ACCOUNT_CLOSED(Ground.STATE),
    /** The account is frozen, or only receives and is to pay. */
    ACCOUNT_FROZEN(Ground.STATE),
    /** An account with money in it is to be closed. */
    ACCOUNT_NOT_EMPTY(Ground.STATE),
    /** The money of the booking came back before, or the booking gives money back itself. */
    ALREADY_GIVEN_BACK(Ground.STATE),
    /** The payer has less than the amount. */
    INSUFFICIENT_BALANCE(Ground.STATE),
    /** An account with the number is there already. */
    WALLET_EXISTS(Ground.STATE),
    /** The payment id names a payment with other content. */
    PAYMENT_ID_REUSED(Ground.STATE);

    private final Ground ground;

    RefusalReason(Ground ground) {
        this.ground = ground;
    }

    Ground ground() {
        return ground;
    }
}
