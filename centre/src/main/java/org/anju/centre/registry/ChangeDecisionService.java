/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.util.UUID;
import org.anju.centre.registry.RequestedChange.End;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalListener;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts as a finance checker decided about a change, in the decision's transaction: it is in the
 * registry with all that follows from it, or not at all. Where it no longer fits as things stand,
 * the decision does not come about.
 */
@Service
class ChangeDecisionService implements ApprovalListener {

    private final ChangeRepository changes;
    private final ChangeCheckService checks;
    private final ChangeEffectService effects;
    private final RegistryTrailService trail;

    ChangeDecisionService(
            ChangeRepository changes,
            ChangeCheckService checks,
            ChangeEffectService effects,
            RegistryTrailService trail) {
        this.changes = changes;
        this.checks = checks;
        this.effects = effects;
        this.trail = trail;
    }

    @Override
    public String kind() {
        return RequestedChange.APPROVAL;
    }

    @Override
    public Post checker() {
        return Post.FINANCE_CHECKER;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Approval approval) {
        ChangeId id = new ChangeId(UUID.fromString(approval.request().caseId()));
        changes.lock();
        RequestedChange asked =
                changes.find(id).orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
        Approval.Verdict verdict = approval.verdict();
        if (verdict == null) {
            throw new IllegalStateException("approval " + approval.id() + " has no verdict");
        }
        boolean approved = verdict.decision() == Decision.APPROVE;
        if (approved && asked.isOpen()) {
            checks.requireState(id, asked.change());
        }
        ChangeState state = approved ? ChangeState.APPROVED : ChangeState.REJECTED;
        End end = new End(state, verdict.checker(), verdict.reason(), verdict.decidedAt());
        if (!changes.end(id, end)) {
            throw RegistryRefusal.ended(id);
        }
        trail.moved(asked, state, verdict.checker());
        if (approved) {
            effects.take(asked, verdict.checker(), verdict.decidedAt());
        }
    }
}
