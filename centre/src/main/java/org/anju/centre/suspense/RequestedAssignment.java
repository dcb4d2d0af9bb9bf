/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anju.centre.account.EmployerAccountNo;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * A request to settle a case with held money, and how it ended.
 *
 * @param target the case as it was when it was asked for
 * @param parts what each item gives, in their order; together exactly what is due
 * @param digest of case, due, items and what was left of each (SM3, 64 hexadecimal digits)
 * @param end null while it waits
 */
public record RequestedAssignment(
        UUID id,
        Target target,
        List<Part> parts,
        String grounds,
        String digest,
        Actor maker,
        Instant madeAt,
        AssignmentState state,
        @Nullable End end) {

    /** Which kind of {@link org.anju.centre.staff.ApprovalRequest} asks for its decision. */
    public static final String APPROVAL = "SUSPENSE_ASSIGNMENT";

    /** Holds its own copy of the parts. */
    public RequestedAssignment {
        parts = List.copyOf(parts);
    }

    /**
     * The case that is to be settled.
     *
     * @param title what it is in words
     * @param due what it awaited, in fen
     */
    public record Target(
            CaseReference reference, EmployerAccountNo employer, String title, Cny due) {}

    /**
     * What one item gives.
     *
     * @param remaining what was left of it when it was asked for
     * @param taken what the case gets of it, at most the remaining
     */
    public record Part(SuspenseItemId item, Cny remaining, Cny taken) {

        /** What stays with the item. */
        public Cny rest() {
            return remaining.minus(taken);
        }
    }

    /**
     * How it ended.
     *
     * @param reason why; empty where none was asked for
     * @param entry the entry that settled the case; null where none was booked
     */
    public record End(Actor by, String reason, Instant at, @Nullable EntryId entry) {}

    /** Whether it still waits for the second person. */
    public boolean isOpen() {
        return state == AssignmentState.OPEN;
    }

    /** Whether this is what the request asks for. */
    boolean asks(AssignmentRequest request) {
        return target.reference().id().equals(request.caseId())
                && grounds.equals(request.grounds())
                && parts.stream().map(Part::item).toList().equals(request.items());
    }
}
