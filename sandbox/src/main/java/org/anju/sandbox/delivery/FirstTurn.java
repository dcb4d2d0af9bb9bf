/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.time.OffsetDateTime;
import org.anju.sandbox.fault.AssignedFault;
import org.anju.sandbox.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * When a result is delivered first: at once, or not before its fault or another message lets it.
 *
 * @param awaits the message that must be acknowledged first; null = none
 */
record FirstTurn(@Nullable AssignedFault fault, @Nullable String awaits, OffsetDateTime mintedAt) {

    private boolean held() {
        return fault != null && fault.fault().withholds() || awaits != null;
    }

    /** As {@code delivery.progress.state}. */
    String state() {
        return (held() ? NoticeState.HELD : NoticeState.PENDING).name();
    }

    /** As {@code delivery.progress.fault}. */
    @Nullable String faultName() {
        if (fault != null) {
            return fault.fault().wireName();
        }
        return awaits == null ? null : Fault.REORDERED.wireName();
    }

    /** How often it is delivered altogether. */
    int copies() {
        return fault == null ? 1 : fault.copies();
    }

    /** When it is due; null while it is held. */
    @Nullable OffsetDateTime nextAttemptAt() {
        return held() ? null : mintedAt;
    }

    /** When a late one goes; null for every other. */
    @Nullable OffsetDateTime heldUntil() {
        return fault == null || fault.lateBy() == null ? null : mintedAt.plus(fault.lateBy());
    }
}
