/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.InstructionPostingService.Moved;
import org.anju.centre.instruction.InstructionStep.What;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.route.NewWalk;
import org.anju.centre.route.Routes;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalListener;
import org.anju.centre.staff.Post;
import org.anju.kernel.AccountingDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts as a finance checker decided about an instruction, in the decision's transaction: what it
 * takes is held and its walk begins, or nothing of it.
 */
@Service
class InstructionApprovalService implements ApprovalListener {

    private final InstructionRepository instructions;
    private final InstructionCheckService checks;
    private final InstructionPostingService posting;
    private final InstructionTrailService trail;
    private final Routes routes;
    private final AccountingDays days;
    private final Clock clock;

    InstructionApprovalService(
            InstructionRepository instructions,
            InstructionCheckService checks,
            InstructionPostingService posting,
            InstructionTrailService trail,
            Routes routes,
            AccountingDays days,
            Clock clock) {
        this.instructions = instructions;
        this.checks = checks;
        this.posting = posting;
        this.trail = trail;
        this.routes = routes;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Instruction.APPROVAL;
    }

    @Override
    public Post checker() {
        return Post.FINANCE_CHECKER;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Approval approval) {
        InstructionId id = new InstructionId(UUID.fromString(approval.request().caseId()));
        Instruction asked =
                instructions.find(id).orElseThrow(() -> InstructionRefusal.unknown(id.toString()));
        Approval.Verdict verdict = approval.verdict();
        if (verdict == null) {
            throw new IllegalStateException("approval " + approval.id() + " has no verdict");
        }
        if (asked.state() != InstructionState.CHECKING) {
            throw InstructionRefusal.ended(id);
        }
        What what =
                switch (verdict.decision()) {
                    case APPROVE -> What.APPROVED;
                    case REJECT -> What.REJECTED;
                };
        if (what == What.APPROVED) {
            requireTellable(asked.order());
        }
        trail.step(
                asked,
                new InstructionStep(
                        what, verdict.checker(), verdict.reason(), null, clock.instant()));
        if (what == What.APPROVED) {
            carryOut(asked, verdict.checker());
        } else if (asked.order().list().isPresent()) {
            posting.letGo(asked);
        }
    }

    private void carryOut(Instruction asked, Actor checker) {
        Order order = asked.order();
        checks.require(order);
        posting.hold(asked);
        if (order.kind() == InstructionKind.OFFSET) {
            offset(asked, checker);
            return;
        }
        routes.start(
                new NewWalk(
                        order.kind().route(),
                        Instruction.BUSINESS,
                        asked.id().toString(),
                        order.amount(),
                        order.party().filter(_ -> order.kind().route().paysOut()),
                        order.remark()),
                asked.prepared().by());
    }

    // No money moves, so nobody need be waited for.
    private void offset(Instruction asked, Actor checker) {
        AccountingDate date = days.current();
        posting.book(
                asked,
                new Moved(
                        ControlAccount.PERSONAL_FUND.code(),
                        "instruction:" + asked.id(),
                        date.value(),
                        date,
                        null),
                checker);
    }

    // Two that expect the same of one wallet could not be told apart when it comes.
    private void requireTellable(Order order) {
        if (order.kind().route().paysOut() || order.party().isEmpty()) {
            return;
        }
        String wallet = order.party().get().account().number();
        instructions.lock("expected:" + wallet);
        boolean expected =
                !instructions
                        .expected(
                                List.of(InstructionKind.values()),
                                instructions.index(wallet),
                                order.amount())
                        .stream()
                        .filter(other -> !other.order().kind().route().paysOut())
                        .toList()
                        .isEmpty();
        if (expected) {
            throw InstructionRefusal.expectedAlready(order.amount());
        }
    }
}
