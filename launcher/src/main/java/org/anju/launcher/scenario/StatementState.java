/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** Where a booking date of the bank stands at the centre for one of its wallets. */
public enum StatementState {
    /** The bank has not told its close. */
    OPEN,
    /** Closed; its statement is not here, or not all of it. */
    CLOSED,
    /** The statement is here, notices of its numbers are still on their way. */
    WAITING,
    /** Bank and centre do not agree. */
    DIFFERS,
    /** The statement agrees with everything that the centre was told. */
    CHECKED;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
