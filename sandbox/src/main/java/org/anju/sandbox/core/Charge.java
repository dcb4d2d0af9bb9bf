/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What the bank itself pays to an account or takes from it.
 *
 * @param what whether it is interest or a fee
 * @param amount what moves, positive
 * @param remark what the account's owner reads, at most 140 characters, may be empty
 * @param paymentId as in {@link Transfer.Reference}
 */
public record Charge(
        What what, AccountId account, Cny amount, String remark, @Nullable UUID paymentId) {

    /** Which way the money goes and why. */
    public enum What {
        /** The bank pays interest on the balance (结息). */
        INTEREST,
        /** The bank takes a fee (手续费). */
        FEE
    }

    /**
     * @throws BankRefusal if the amount is not positive or too large, or the remark cannot be told
     */
    public Charge {
        BookableAmount.requirePositive("interest or a fee", amount);
        Transfer.requireSendable(remark);
    }
}
