/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** What the bank can say of a wallet that is verified, as the centre names it. */
public enum WalletFinding {
    WAITING,
    CONFIRMED,
    NO_WALLET,
    NOBODY,
    CLOSED,
    FROZEN,
    NOT_IDENTIFIED,
    OTHER_HOLDER,
    OTHER_NAME,
    CLOSE_NAME,
    NO_ANSWER,
    NOT_TAKEN,
    UNCLEAR;

    /** The word of the file, such as {@code other-holder}. */
    public String word() {
        return Words.of(name());
    }
}
