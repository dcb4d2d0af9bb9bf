/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The order to pay from one wallet to another.
 *
 * @param remark the remittance information (附言) that the payee reads, at most 140 characters, may
 *     be empty
 * @param paymentId the payer's own name of this payment: the same id with the same content pays
 *     once, however often it is ordered; without one every order is a payment of its own
 */
public record PaymentOrder(
        WalletNumber from, WalletNumber to, Cny amount, String remark, @Nullable UUID paymentId) {

    /**
     * @throws BankRefusal if the amount is not positive or too large, both wallets are one, or the
     *     remark cannot be told
     */
    public PaymentOrder {
        BookableAmount.requirePositive("a payment", amount);
        if (from.equals(to)) {
            throw new BankRefusal(
                    RefusalReason.SAME_WALLET, "payer and payee are both wallet " + from);
        }
        Transfer.requireSendable(remark);
    }

    Transfer transfer() {
        return new Transfer(
                AccountId.wallet(from.value()),
                AccountId.wallet(to.value()),
                amount,
                remark,
                Transfer.Reference.of(paymentId));
    }
}
