/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.centre.settlement.NoticeId;

/**
 * A business for which money in suspense may have been meant. Businesses implement it; {@code
 * suspense} knows none of them.
 */
public interface SuspenseDestination {

    /**
     * Why incoming money that nobody claimed does not settle what it was probably meant for. Asked
     * in the transaction of the notices; changes nothing.
     *
     * @return by notice; where the business sees nothing of its own in it, it is left out
     */
    Map<NoticeId, Disagreement> explain(List<IncomingMoney> money);

    /** Cases that await money and to which this money may be assigned, the likeliest first. */
    List<Candidate> candidates(HeldMoney money);

    /** A case of this business that awaits money now, whether likely or not. */
    Optional<Candidate> candidate(HeldMoney money, UUID caseId);

    /**
     * The case of this business that bears a number, as people read it out, in whatever state it
     * is; empty where it knows none.
     */
    Optional<CaseReference> named(String caseNumber);

    /**
     * Settles the case with the assigned money, in the caller's transaction: its state, the entry
     * and everything that belongs to it.
     *
     * @throws org.anju.kernel.Refusal if the case no longer awaits exactly this amount
     */
    EntryId settle(Assignment assignment);
}
