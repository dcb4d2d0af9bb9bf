/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** The routes for which a scenario can set what is released without a person. */
public enum ReleasedRoute {
    DEPOSIT_REFUND,
    HELD_MONEY_REFUND,
    TRANSFER_OUT,
    SINGLE_WITHDRAWAL,
    LOAN_DISBURSEMENT,
    SWEEP;

    /** The word of the file, such as {@code single-withdrawal}. */
    public String word() {
        return Words.of(name());
    }
}
