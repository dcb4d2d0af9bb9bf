/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.util.Locale;

/** How far a settlement instruction is. */
public enum InstructionState {
    /** It waits for the finance checker. */
    CHECKING,
    /** It was approved, and its money is on its way or expected. */
    APPROVED,
    /** The finance checker rejected it. */
    REJECTED,
    /** It was taken back before anybody decided. */
    WITHDRAWN,
    /** Its money moved and is booked. */
    BOOKED,
    /** Its payment was not made; nothing is held for it any more. */
    REFUSED,
    /** Its payment came back after it was booked. */
    RETURNED,
    /** The bank took back what it had told of. */
    REVERSED;

    static InstructionState after(InstructionStep.What last) {
        return switch (last) {
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
            case BOOKED -> BOOKED;
            case LET_GO -> REFUSED;
            case RETURNED -> RETURNED;
            case REVERSED -> REVERSED;
        };
    }

    /** The word by which the API names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
