/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import org.jspecify.annotations.Nullable;

/**
 * A part that an account plays in the cases.
 *
 * @param owner whose it is, as the sandbox's control API says it; null for an account that there
 *     must not be
 * @param walletClass of a wallet; null for a deposit account
 * @param name the holder's name
 * @param openingFen what is in it when it is opened, in fen
 * @param once whether all cases share one, because they only pay from or to it
 * @param condition what it may do, where it may not do everything
 * @param perPaymentFen what its owner agreed that it may pay at once, in fen
 * @param perDayFen what its owner agreed that it may pay in a day, in fen
 * @param identity the holder's identity number, where the bank knows it
 * @param mobile the holder's mobile number, where the bank knows it
 * @param deposit whether it is a deposit account
 */
record Role(
        @Nullable String owner,
        @Nullable String walletClass,
        String name,
        long openingFen,
        boolean once,
        @Nullable String condition,
        @Nullable Long perPaymentFen,
        @Nullable Long perDayFen,
        @Nullable String identity,
        @Nullable String mobile,
        boolean deposit) {

    /** Whether the bank tells the centre of every movement on it. */
    boolean isTold() {
        return "CENTRE".equals(owner) || "BANK".equals(owner);
    }
}
