/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.faults;

import java.util.Locale;

/** How the money of one case travels, and which part of its way the bank's error befalls. */
enum Shape {
    /** A refund out of the wallet: one order, to the payee. */
    SINGLE_ORDER,
    /** A withdrawal, the error on its first leg: deposit account to wallet. */
    FIRST_LEG,
    /** A withdrawal, the error on its second leg: wallet to payee. */
    SECOND_LEG,
    /** Agreed withdrawals on a list, the error on the batch: wallet to payee, line by line. */
    BATCH;

    /** Its name in plans and documents. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the order that errs pays the payee, not an account of the centre. */
    boolean paysOut() {
        return this != FIRST_LEG;
    }

    /** How many notices of the paying account it has, when all goes well. */
    int notices() {
        return switch (this) {
            case SINGLE_ORDER, FIRST_LEG -> 1;
            case SECOND_LEG, BATCH -> 2;
        };
    }
}
