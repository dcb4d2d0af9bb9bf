/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What a class of wallet may hold and pay on a date; null where no rule limits it. Paying is
 * limited by amount, receiving only by what the wallet may hold.
 */
record ClassLimits(
        @Nullable Cny balanceCap,
        @Nullable Cny perPayment,
        @Nullable Cny perDay,
        @Nullable Cny perYear) {

    /** Whether what was paid before has to be counted at all. */
    boolean countsPayments() {
        return perDay != null || perYear != null;
    }

    void requirePayable(AccountState payer, Cny amount, PaidSoFar paid) {
        requireWithin(perPayment, amount, payer, "at once");
        requireWithin(perDay, paid.today().plus(amount), payer, "in a day");
        requireWithin(perYear, paid.thisYear().plus(amount), payer, "in a year");
    }

    void requireHoldable(AccountState payee, Cny amount) {
        Cny after = payee.balance().plus(amount);
        if (balanceCap != null && after.compareTo(balanceCap) > 0) {
            throw new BankRefusal(
                    RefusalReason.OVER_BALANCE_CAP,
                    "wallet %s of class %s may hold %d fen and would hold %d"
                            .formatted(
                                    payee.number(),
                                    payee.walletClass(),
                                    balanceCap.fen(),
                                    after.fen()));
        }
    }

    private static void requireWithin(
            @Nullable Cny limit, Cny total, AccountState payer, String span) {
        if (limit != null && total.compareTo(limit) > 0) {
            throw new BankRefusal(
                    RefusalReason.OVER_PAYING_LIMIT,
                    "wallet %s of class %s may pay %d fen %s and would pay %d"
                            .formatted(
                                    payer.number(),
                                    payer.walletClass(),
                                    limit.fen(),
                                    span,
                                    total.fen()));
        }
    }
}
