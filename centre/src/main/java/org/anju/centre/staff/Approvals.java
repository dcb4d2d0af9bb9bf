/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;

/**
 * Acts that take two people (双人复核, clause 8.1.2): one asks, another decides, and the decision is
 * bound to what exactly was asked. There is no way around it, neither for a post nor for a setting.
 */
public interface Approvals {

    /**
     * Asks for a decision, in the caller's transaction. The same request again, while it is open,
     * is the same approval.
     *
     * @throws StaffRefusal if another request about the case, with another digest, is still open
     * @throws IllegalArgumentException if no listener answers for the kind
     */
    Approval request(ApprovalRequest request, SignedIn maker);

    /**
     * Takes a request back while nobody has decided, in the caller's transaction; nobody is told,
     * for it is the capability that waits which calls. The same again changes nothing.
     *
     * @throws StaffRefusal if there is no such approval, it is somebody else's, or it was decided
     */
    void withdraw(UUID approvalId, SignedIn maker);

    /**
     * What this person may decide about now, oldest first, at most 200; own requests are left out.
     */
    List<Approval> pending(SignedIn checker);

    /** One approval, open or decided. */
    Optional<Approval> find(UUID approvalId);

    /** What was last asked about a case. */
    Optional<Approval> latest(String kind, String caseId);

    /**
     * Decides, and tells the listener of the kind in the same transaction. The same decision of the
     * same person again is answered by the approval as it stands.
     *
     * @param reason at most 255 characters; needed to reject
     * @param digest of what the checker saw
     * @throws StaffRefusal if there is no such approval, somebody else has decided, the case has
     *     changed since, the checker is its maker, or does not hold the post at this moment
     */
    Approval decide(
            UUID approvalId, Decision decision, String reason, String digest, SignedIn checker);

    /**
     * Closes what is asked about a case that has ended without a decision, in the caller's
     * transaction; nobody is told, for it is the capability that waits which calls. Where nothing
     * is open about it, nothing changes.
     *
     * @param by who ended the case
     */
    void close(String kind, String caseId, Actor by);
}
