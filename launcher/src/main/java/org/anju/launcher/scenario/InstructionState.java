/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

/** How far a settlement instruction is. */
public enum InstructionState {
    /** It waits for its checker. */
    CHECKING,
    /** Its money is on its way or expected. */
    APPROVED,
    /** Its checker rejected it. */
    REJECTED,
    /** It was taken back. */
    WITHDRAWN,
    /** Its money moved and is booked. */
    BOOKED,
    /** Its payment was not made. */
    REFUSED,
    /** Its payment came back. */
    RETURNED,
    /** The bank took back what it had told of. */
    REVERSED;

    /** The word of the file. */
    public String word() {
        return Words.of(name());
    }
}
