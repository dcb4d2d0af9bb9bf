/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.settlement.OrderDecision.End;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalListener;
import org.anju.centre.staff.Decision;
import org.anju.centre.staff.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts as a finance checker decided about what somebody said became of an order, in the decision's
 * transaction: the order stands there from now on and whoever ordered it is told, as if the bank
 * had said it.
 */
@Service
class OrderRulingService implements ApprovalListener {

    private final OrderRepository orders;
    private final OrderDecisionRepository decisions;
    private final OrderFenceService fence;
    private final OrderStateService states;
    private final Clock clock;

    OrderRulingService(
            OrderRepository orders,
            OrderDecisionRepository decisions,
            OrderFenceService fence,
            OrderStateService states,
            Clock clock) {
        this.orders = orders;
        this.decisions = decisions;
        this.fence = fence;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return OrderDecision.APPROVAL;
    }

    @Override
    public Post checker() {
        return Post.FINANCE_CHECKER;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(Approval approval) {
        OrderId id = new OrderId(UUID.fromString(approval.request().caseId()));
        Approval.Verdict verdict = approval.verdict();
        if (verdict == null) {
            throw new IllegalStateException("approval " + approval.id() + " has no verdict");
        }
        OrderDecision said =
                decisions
                        .latest(id)
                        .filter(OrderDecision::isOpen)
                        .orElseThrow(() -> SettlementRefusal.nothingSaid(id.toString()));
        boolean approved = verdict.decision() == Decision.APPROVE;
        if (approved) {
            rule(orders.hold(id), said, verdict);
        }
        decisions.end(
                said.id(),
                new End(
                        approved ? "APPROVED" : "REJECTED",
                        verdict.checker(),
                        verdict.reason(),
                        verdict.decidedAt()));
    }

    // It holds only for the order as it was when it was said.
    private void rule(Kept order, OrderDecision said, Approval.Verdict verdict) {
        if (!OrderDecision.isDecidable(order.state())) {
            throw SettlementRefusal.notForPeople(order.id().toString());
        }
        fence.require(said.verdict(), order.id());
        String source = "decision " + said.id();
        LocalDate bankDate = said.bankDate();
        switch (said.verdict()) {
            case EXECUTED ->
                    states.tell(
                            order,
                            OrderEvent.RULED_EXECUTED,
                            OrderNews.execution(
                                    source,
                                    SettledOrder.Proof.DECISION,
                                    Objects.requireNonNull(bankDate)));
            case NOT_EXECUTED ->
                    states.tell(
                            order,
                            OrderEvent.RULED_NOT_EXECUTED,
                            OrderNews.refusal(source, "", "", RetryClass.LATER));
        }
        decisions.closeIncidents(
                order.id(), said.proof().grounds(), verdict.checker(), clock.instant());
    }
}
