/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** Where a remittance stands. */
public enum RemittanceState {
    /** Priced, not yet declared. */
    DRAFT,
    /** Taken in at the counter, waiting for its checker. */
    CHECKING,
    /** Sent back by its checker. */
    REJECTED,
    /** Priced, not yet paid. */
    AWAITING_PAYMENT,
    /** Paid, and posted to every employee. */
    POSTED,
    /** Not paid in time. */
    EXPIRED,
    /** Withdrawn. */
    CANCELLED;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
