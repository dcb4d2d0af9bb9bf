/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import org.anju.kernel.Cny;

/** The rules of amounts on the wire: yuan with two decimals, at most 18 digits. */
final class WireAmount {

    /** What the schemas' 18 digits hold. */
    static final Cny MAX = Cny.ofFen(999_999_999_999_999_999L);

    private WireAmount() {}

    /**
     * The amount itself, where it can be paid.
     *
     * @throws IllegalArgumentException if it is not above zero or has more than 18 digits
     */
    static Cny requirePayable(String field, Cny amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException(field + " must be above zero");
        }
        return requireWritable(field, amount);
    }

    /**
     * The amount itself, where it is a sum that the wire can say.
     *
     * @throws IllegalArgumentException if it is below zero or has more than 18 digits
     */
    static Cny requireSum(String field, Cny amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(field + " must not be below zero");
        }
        return requireWritable(field, amount);
    }

    /**
     * The amount itself, where it is a balance that the wire can say, with either sign.
     *
     * @throws IllegalArgumentException if it has more than 18 digits
     */
    static Cny requireBalance(String field, Cny amount) {
        requireWritable(field, amount.isNegative() ? amount.negated() : amount);
        return amount;
    }

    private static Cny requireWritable(String field, Cny amount) {
        if (amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(field + " has at most 18 digits");
        }
        return amount;
    }
}
