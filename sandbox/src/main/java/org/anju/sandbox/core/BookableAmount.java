/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

import org.anju.kernel.Cny;

/**
 * What one booking may carry. The upper bound keeps every amount within the 18 digits of a message
 * and every balance far from the end of a 64-bit count of fen.
 */
final class BookableAmount {

    /** One trillion yuan. */
    static final Cny MAX = Cny.parseYuan("1000000000000.00");

    private BookableAmount() {}

    static void requirePositive(String what, Cny amount) {
        if (!amount.isPositive()) {
            throw new BankRefusal(
                    RefusalReason.AMOUNT_NOT_POSITIVE,
                    what + " is 1 fen or more, not " + amount.fen());
        }
        requireCarried(what, amount);
    }

    static void requireZeroOrMore(String what, Cny amount) {
        if (amount.isNegative()) {
            throw new BankRefusal(
                    RefusalReason.AMOUNT_NOT_POSITIVE,
                    what + " is 0 fen or more, not " + amount.fen());
        }
        requireCarried(what, amount);
    }

    private static void requireCarried(String what, Cny amount) {
        if (amount.compareTo(MAX) > 0) {
            throw new BankRefusal(
                    RefusalReason.AMOUNT_TOO_LARGE,
                    what + " is at most " + MAX.fen() + " fen, not " + amount.fen());
        }
    }
}
