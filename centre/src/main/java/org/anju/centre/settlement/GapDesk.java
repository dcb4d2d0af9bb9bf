/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anju.centre.ledger.Slice;
import org.jspecify.annotations.Nullable;

/** Gaps in the bank's numbers (缺号) and incidents (异常事项) as the settlement desk looks at them. */
public interface GapDesk {

    /** Gaps, open ones first, each part newest first. */
    GapPage gaps(Slice slice);

    /** Open incidents, the one that is due first on top. */
    IncidentPage incidents(Slice slice);

    /**
     * A part of the list of gaps.
     *
     * @param total how many there are, open and closed
     * @param open how many of them are open
     */
    record GapPage(long total, long open, List<GapLine> lines) {

        public GapPage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One gap.
     *
     * @param account the centre's wallet
     * @param first the first number that was missing when it was seen
     * @param last the last one
     * @param missing how many were missing when they were last counted; 0 once it is closed
     * @param foundBy NOTICE where a later one came, HEARTBEAT where the bank told its last number
     * @param asks how often the bank was asked
     * @param answer what became of the last request, such as {@code RECEIVED}; empty before the
     *     first
     * @param problem why the last request has no receipt; empty where it has
     * @param nextAt when something is done next by itself; null where nothing is
     */
    record GapLine(
            UUID id,
            String account,
            long first,
            long last,
            long missing,
            GapState state,
            String foundBy,
            Instant seenAt,
            int asks,
            String answer,
            String problem,
            @Nullable Instant nextAt,
            @Nullable Instant closedAt) {}

    /** A part of the list of open incidents. */
    record IncidentPage(long total, List<IncidentLine> lines) {

        public IncidentPage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One open incident.
     *
     * @param account the centre's wallet
     * @param first the number, or the first of several, that it is about
     * @param last the last of them
     * @param messageId the message that told of it; empty where none did
     * @param order the order that it is about; null where it is about none
     * @param batch the batch that it is about; null where it is about none
     * @param dueAt by when a person must have looked into it
     * @param overdue whether that time is over
     */
    record IncidentLine(
            UUID id,
            IncidentKind kind,
            String account,
            long first,
            long last,
            String messageId,
            @Nullable OrderId order,
            @Nullable BatchId batch,
            Instant openedAt,
            Instant dueAt,
            boolean overdue) {}
}
