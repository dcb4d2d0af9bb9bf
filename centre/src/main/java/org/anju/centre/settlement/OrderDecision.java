/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What people say became of an order of which the bank does not say it (channel reference 6.2).
 *
 * @param bankDate the bank's booking date; null where it was not executed
 * @param stood where the order stood when it was said
 * @param digest of order, verdict, date, grounds and evidence (SM3, 64 hexadecimal digits)
 * @param end null while it waits for the second person
 */
public record OrderDecision(
        UUID id,
        OrderId order,
        Verdict verdict,
        @Nullable LocalDate bankDate,
        OrderState stood,
        Proof proof,
        String digest,
        Actor maker,
        Instant madeAt,
        @Nullable End end) {

    /** Which kind of {@link org.anju.centre.staff.ApprovalRequest} asks for its decision. */
    public static final String APPROVAL = "ORDER_OUTCOME";

    /** What became of the order. */
    public enum Verdict {
        /** The money has moved. */
        EXECUTED,
        /** The money has not moved and will not by this order. */
        NOT_EXECUTED
    }

    /** Why, with the file that shows it. */
    public record Proof(
            String grounds, EvidenceId evidence, String fileName, String sm3Hex, long bytes) {}

    /**
     * How it ended.
     *
     * @param state APPROVED, REJECTED or WITHDRAWN
     */
    public record End(String state, Actor by, String reason, Instant at) {}

    /** Whether it waits for the second person. */
    public boolean isOpen() {
        return end == null;
    }

    /** Whether people may say what became of an order that stands there. */
    static boolean isDecidable(OrderState state) {
        return switch (state) {
            case UNKNOWN, NOT_FOUND, SUSPENDED, MANUAL -> true;
            case QUEUED,
                    SENDING,
                    RECEIVED,
                    IN_PROGRESS,
                    VOID,
                    SETTLED,
                    REJECTED,
                    CANCELLED,
                    NOT_EXECUTED,
                    RETURNED,
                    RECONCILED ->
                    false;
        };
    }

    /** Whether an order that stands there may have reached the bank and is not decided. */
    static boolean isAskable(OrderState state) {
        return isDecidable(state)
                || state == OrderState.RECEIVED
                || state == OrderState.IN_PROGRESS;
    }
}
