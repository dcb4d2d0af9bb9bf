/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.util.UUID;
import org.anju.centre.collection.Remittance.Checking;
import org.anju.centre.collection.RemittanceRepository.Stage;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a remittance that a teller took in as its checker decided (clause 8.1.2), in the decision's
 * transaction. An approval holds only for what was shown: the declaration is digested and checked
 * again, and where anything has changed the decision does not come about.
 */
@Service
class RemittanceApprovalService implements ApprovalListener {

    private final RemittanceRepository repository;
    private final DraftCheckService check;
    private final DeclarationDigestService digests;
    private final TermsService terms;
    private final RemittanceTrailService trail;

    RemittanceApprovalService(
            RemittanceRepository repository,
            DraftCheckService check,
            DeclarationDigestService digests,
            TermsService terms,
            RemittanceTrailService trail) {
        this.repository = repository;
        this.check = check;
        this.digests = digests;
        this.terms = terms;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return Remittances.INTAKE_APPROVAL;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Approval approval) {
        RemittanceId id = new RemittanceId(UUID.fromString(approval.request().caseId()));
        repository.lock(id);
        Checking waiting =
                repository
                        .find(id)
                        .filter(Checking.class::isInstance)
                        .map(Checking.class::cast)
                        .orElseThrow(() -> CollectionRefusal.notChecking(id));
        Approval.Verdict verdict = approval.verdict();
        if (verdict == null) {
            throw new IllegalStateException("approval " + approval.id() + " has no verdict");
        }
        switch (verdict.decision()) {
            case APPROVE -> approve(waiting, approval.request().digest(), verdict);
            case REJECT -> reject(waiting, verdict);
        }
    }

    private void approve(Checking waiting, String digest, Approval.Verdict verdict) {
        if (!digests.of(waiting.id(), waiting.terms()).equals(digest)) {
            throw CollectionRefusal.otherThanShown(waiting.caseNo());
        }
        if (check.ofChecking(waiting) instanceof DraftCheckService.Outcome.Changed(var faults)) {
            throw CollectionRefusal.changed(waiting.caseNo(), faults);
        }
        move(waiting, Stage.payableUntil(terms.payableUntil()), "");
        trail.approved(waiting.filing(), waiting.terms(), verdict.checker());
    }

    private void reject(Checking waiting, Approval.Verdict verdict) {
        move(waiting, Stage.of(CaseState.REJECTED), verdict.reason());
        trail.rejected(waiting.filing(), verdict.reason(), verdict.checker());
    }

    private void move(Checking waiting, Stage stage, String reason) {
        if (!repository.decide(waiting.id(), stage, reason)) {
            throw CollectionRefusal.notChecking(waiting.id());
        }
    }
}
