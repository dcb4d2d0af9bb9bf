/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.springframework.stereotype.Service;

@Service
class ApprovalService implements Approvals {

    private static final int PENDING_MAX = 200;

    private final ApprovalDecisionService decisions;
    private final ApprovalRepository repository;
    private final StaffTrailService trail;
    private final Clock clock;

    ApprovalService(
            ApprovalDecisionService decisions,
            ApprovalRepository repository,
            StaffTrailService trail,
            Clock clock) {
        this.decisions = decisions;
        this.repository = repository;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Approval request(ApprovalRequest request, SignedIn maker) {
        return decisions.request(request, maker);
    }

    @Override
    public void withdraw(UUID approvalId, SignedIn maker) {
        decisions.withdraw(approvalId, maker);
    }

    @Override
    public List<Approval> pending(SignedIn checker) {
        return repository.pending(checker.posts(), checker.number(), PENDING_MAX);
    }

    @Override
    public Optional<Approval> find(UUID approvalId) {
        return repository.find(approvalId);
    }

    @Override
    public Optional<Approval> latest(String kind, String caseId) {
        return repository.latest(kind, caseId);
    }

    @Override
    public Approval decide(
            UUID approvalId, Decision decision, String reason, String digest, SignedIn checker) {
        var asked =
                new Approval.Verdict(decision, reason.strip(), checker.actor(), clock.instant());
        try {
            return decisions.decide(approvalId, asked, digest);
        } catch (StaffRefusal refusal) {
            trail.refused(
                    checker.actor(),
                    ApprovalDecisionService.DECIDE,
                    approvalId.toString(),
                    refusal.code());
            throw refusal;
        }
    }

    @Override
    public void close(String kind, String caseId, Actor by) {
        decisions.close(kind, caseId, by);
    }
}
