/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What an account may pay by agreement with its owner (协议限额), beside what its class may.
 *
 * @param perPayment at once; null = no limit
 * @param perDay on one date of the bank; null = no limit
 */
public record AgreedLimits(@Nullable Cny perPayment, @Nullable Cny perDay) {

    /** No limit by agreement. */
    public static final AgreedLimits NONE = new AgreedLimits(null, null);

    /**
     * @throws BankRefusal if a limit is negative or more than one booking may carry
     */
    public AgreedLimits {
        if (perPayment != null) {
            BookableAmount.requireZeroOrMore("a limit", perPayment);
        }
        if (perDay != null) {
            BookableAmount.requireZeroOrMore("a limit", perDay);
        }
    }

    void requirePayable(AccountState payer, Cny amount, PaidSoFar paid) {
        requireWithin(perPayment, amount, payer, "at once");
        requireWithin(perDay, paid.today().plus(amount), payer, "in a day");
    }

    private static void requireWithin(
            @Nullable Cny limit, Cny total, AccountState payer, String span) {
        if (limit != null && total.compareTo(limit) > 0) {
            throw new BankRefusal(
                    RefusalReason.OVER_AGREED_LIMIT,
                    "account %s may pay %d fen %s by agreement and would pay %d"
                            .formatted(payer.number(), limit.fen(), span, total.fen()));
        }
    }
}
