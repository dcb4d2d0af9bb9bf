/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Instant;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an instruction after it was prepared.
 *
 * @param note a reason or a code; may be empty
 * @param entry the entry that was booked by it; null where none was
 */
public record InstructionStep(
        What what, Actor who, String note, @Nullable EntryId entry, Instant at) {

    /** What happened. */
    public enum What {
        /** A finance checker approved it; its money is on its way, or expected. */
        APPROVED,
        /** A finance checker rejected it. */
        REJECTED,
        /** Whoever prepared it took it back before anybody decided. */
        WITHDRAWN,
        /** Its money moved and is booked. */
        BOOKED,
        /** Its payment was not made, and what was held for it was let go of. */
        LET_GO,
        /** Its payment came back after it had settled. */
        RETURNED,
        /** The bank took back what it had told of. */
        REVERSED
    }
}
