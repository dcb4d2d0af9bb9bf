/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.SignedIn;

/**
 * The desk of held money (挂账与暂存款, clauses 5.4 and 6.1.1.1): what waits and why, what it may have
 * been meant for, and how two people assign it. What may name a person is masked.
 */
public interface Suspense {

    /** A part of the items, newest first, with the totals of the whole filter. */
    SuspensePage page(SuspenseFilter filter, Slice slice);

    /**
     * Hands on every item that the filter finds, newest first.
     *
     * @throws IOException if the sink does
     */
    void each(SuspenseFilter filter, RowSink<SuspenseLine> sink) throws IOException;

    /** One item with what its notice said and its history. */
    Optional<SuspenseView> view(SuspenseItemId id);

    /** Open items that are or may become the same employer's, newest first, at most 200. */
    List<SuspenseLine> companions(SuspenseItemId id);

    /** Cases that await money and for which the item may have been meant, the likeliest first. */
    List<Candidate> candidates(SuspenseItemId id);

    /**
     * The case of a number, as a candidate for the item.
     *
     * @throws SuspenseRefusal if there is no such item or case, or it awaits no money now
     */
    Candidate candidate(SuspenseItemId id, String caseNumber);

    /**
     * Asks the finance checkers to settle a case with held money; books nothing. The same request
     * of the same person again is the one that stands.
     *
     * @throws SuspenseRefusal if the case awaits no money, the items do not reach what is due, one
     *     is not needed to reach it, is settled or asked for already, or the maker keeps no books
     */
    RequestedAssignment propose(AssignmentRequest request, SignedIn maker);

    /**
     * Takes a request back while nobody has decided; the same again changes nothing.
     *
     * @throws SuspenseRefusal if there is no such request
     * @throws org.anju.centre.staff.StaffRefusal if it is somebody else's or was decided
     */
    RequestedAssignment withdraw(UUID assignment, SignedIn maker);

    /** The items of a request as they stand now, in its order. */
    List<SuspenseLine> itemsOf(RequestedAssignment request);

    /** One request, open or ended. */
    Optional<RequestedAssignment> assignment(UUID id);
}
