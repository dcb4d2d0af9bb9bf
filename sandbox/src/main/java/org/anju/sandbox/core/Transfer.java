/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import java.util.UUID;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TextRule;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * Money that is to go from one account to another at once. What kind of movement it is follows from
 * the accounts, see {@link BookingKind}.
 *
 * @param remark the remittance information (附言), at most 140 characters, may be empty
 * @param reference under what it is known, and how often it may be booked
 */
public record Transfer(
        AccountId from, AccountId to, Cny amount, String remark, Reference reference) {

    /**
     * Under what a transfer is known.
     *
     * @param uetr the reference that follows it through every house; null = the bank mints one
     * @param repetition 1; more where a fault makes the bank execute one order again
     * @param endToEndId the payer's own reference that the payee reads; null = none
     * @param paymentId the orderer's id under which it is booked once however often it is ordered;
     *     null = every order is a transfer of its own
     */
    public record Reference(
            @Nullable UUID uetr,
            int repetition,
            @Nullable String endToEndId,
            @Nullable UUID paymentId) {

        /** A transfer that the bank itself or a customer starts by the control API. */
        public static Reference of(@Nullable UUID paymentId) {
            return new Reference(null, 1, null, paymentId);
        }

        /** A transfer that was ordered over the bank link. */
        public static Reference ordered(UUID uetr, String endToEndId, int repetition) {
            return new Reference(uetr, repetition, endToEndId, null);
        }
    }

    /**
     * @throws BankRefusal if the amount is not positive or too large, both accounts are one, or the
     *     remark cannot be told
     */
    public Transfer {
        BookableAmount.requirePositive("a payment", amount);
        if (from.equals(to)) {
            throw new BankRefusal(
                    RefusalReason.SAME_WALLET, "payer and payee are both account " + from.number());
        }
        requireSendable(remark);
    }

    static void requireSendable(String remark) {
        if (!remark.isEmpty() && !TextRule.REMITTANCE_LINE.accepts(remark)) {
            throw new BankRefusal(
                    RefusalReason.TEXT_NOT_SENDABLE,
                    "a remark must be empty or " + TextRule.REMITTANCE_LINE.inWords());
        }
    }
}
