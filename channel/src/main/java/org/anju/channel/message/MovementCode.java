/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.jspecify.annotations.Nullable;

/**
 * What moved the money on an account: the bank's proprietary transaction code, which the receiver's
 * logic goes by. A2W is conversion from a bank account to a wallet, W2A back, W2W a payment from
 * wallet to wallet.
 */
public enum MovementCode implements WireCode {
    ACCOUNT_TO_WALLET_OUT("ECNY.A2W.OUT", Direction.DEBIT),
    ACCOUNT_TO_WALLET_IN("ECNY.A2W.IN", Direction.CREDIT),
    WALLET_TO_ACCOUNT_OUT("ECNY.W2A.OUT", Direction.DEBIT),
    WALLET_TO_ACCOUNT_IN("ECNY.W2A.IN", Direction.CREDIT),
    WALLET_TO_WALLET_OUT("ECNY.W2W.OUT", Direction.DEBIT),
    WALLET_TO_WALLET_IN("ECNY.W2W.IN", Direction.CREDIT),
    /** The roll-up of a collection by agreement (委托收款). */
    COLLECTION_IN("ECNY.COLL.IN", Direction.CREDIT),
    /** Loan money leaves an entrusted-loan wallet for its payee. */
    LOAN_DISBURSEMENT("ECNY.LOAN.OUT", Direction.DEBIT),
    /** A borrower's repayment comes to an entrusted-loan wallet. */
    LOAN_REPAYMENT("ECNY.LOAN.IN", Direction.CREDIT),
    /** The day's repayments leave an entrusted-loan wallet for the centre's wallet (日终归集). */
    LOAN_SWEEP_OUT("ECNY.LOAN.SWEEP.OUT", Direction.DEBIT),
    LOAN_SWEEP_IN("ECNY.LOAN.SWEEP.IN", Direction.CREDIT),
    /** A disbursement that failed leaves the entrusted-loan wallet for the deposit account. */
    LOAN_BACK_OUT("ECNY.LOAN.BACK.OUT", Direction.DEBIT),
    LOAN_BACK_IN("ECNY.LOAN.BACK.IN", Direction.CREDIT),
    /** Interest on the account's own balance. */
    INTEREST("ECNY.INT", Direction.CREDIT),
    /** A payment that the payee's bank sent back later; seen by both sides. */
    RETURN("ECNY.RTR", null),
    /** The bank undid a booking (冲账). */
    REVERSAL("ECNY.RVSL", null),
    FEE("ECNY.FEE", Direction.DEBIT);

    private final String wire;
    private final @Nullable Direction direction;

    MovementCode(String wire, @Nullable Direction direction) {
        this.wire = wire;
        this.direction = direction;
    }

    @Override
    public String wire() {
        return wire;
    }

    /**
     * Whether an entry with this code may go this way: a reversal of a movement goes the opposite
     * way of the movement.
     */
    boolean allows(Direction entry, boolean reversal) {
        return direction == null || (direction == entry) != reversal;
    }
}
