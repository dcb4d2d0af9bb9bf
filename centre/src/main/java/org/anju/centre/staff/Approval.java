/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Instant;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A request for a second person's decision, and the decision once there is one.
 *
 * @param checkerPost the post whose holders decide
 * @param maker who asked
 * @param verdict null while nobody has decided
 * @param withdrawnAt when the maker took the request back; null where nobody did
 */
public record Approval(
        UUID id,
        ApprovalRequest request,
        Post checkerPost,
        Actor maker,
        Instant madeAt,
        @Nullable Verdict verdict,
        @Nullable Instant withdrawnAt) {

    /**
     * How a second person decided.
     *
     * @param reason why; empty only where it was approved
     * @param checker who decided, never the maker
     */
    public record Verdict(Decision decision, String reason, Actor checker, Instant decidedAt) {}

    /** Whether it still waits for a decision. */
    public boolean isPending() {
        return verdict == null && withdrawnAt == null;
    }

    /** Whether a second person has said yes. */
    public boolean isApproved() {
        return verdict != null && verdict.decision() == Decision.APPROVE;
    }
}
