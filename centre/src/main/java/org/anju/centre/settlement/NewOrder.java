/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Duration;
import java.util.Optional;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransferKind;
import org.anju.kernel.Cny;

/**
 * What is to be paid, before anything of it has a number.
 *
 * @param debit the centre's account that pays
 * @param kind how the money travels: deposit account to own wallet, back, or wallet to wallet
 * @param creditor who is paid, and where
 * @param amount above zero
 * @param remark what the payee reads (附言), 1 to 140 characters
 * @param purpose a code of the payment's purpose, such as {@code LOAN}; mostly empty
 * @param timeToLive how long the bank may still execute it after it was queued; not after that
 * @param leg who ordered it, in the words of the one who asks: handed back with every outcome, 1 to
 *     100 characters
 * @param retryOf the order that was definitely not executed and is replaced by this one
 */
public record NewOrder(
        OwnAccount debit,
        TransferKind kind,
        TransactionParty creditor,
        Cny amount,
        String remark,
        Optional<String> purpose,
        Duration timeToLive,
        String leg,
        Optional<OrderId> retryOf) {

    private static final int LEG_MAX = 100;

    /**
     * @throws IllegalArgumentException if the amount or the time to live is not above zero, the
     *     account may not be debited by the centre, or the leg has no or too many characters
     */
    public NewOrder {
        require(amount.isPositive(), "an order pays more than nothing");
        require(timeToLive.isPositive(), "an order lives for some time");
        require(debit.isOrderable(), "the centre cannot order a payment out of " + debit.kind());
        require(!leg.isBlank() && leg.length() <= LEG_MAX, "a leg has 1 to 100 characters");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
