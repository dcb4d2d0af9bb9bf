/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.settlement.OrderDecision;
import org.anju.centre.settlement.OrderDesk;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderView;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalView;
import org.anju.centre.staff.SignedIn;
import org.springframework.stereotype.Service;

/** Shows a finance checker what somebody says became of an order, and what speaks against it. */
@Service
class OrderApprovalViewService implements ApprovalView {

    private final OrderDesk desk;

    OrderApprovalViewService(OrderDesk desk) {
        this.desk = desk;
    }

    /** What is said beside the order as it stands now. */
    record Said(OrderDecision said, OrderView view) {

        /** The words that contradict each other. */
        public List<OrderView.Word> conflicts() {
            return view.words().stream()
                    .filter(word -> word.conflict() || word.event().equals("CONTRADICTION"))
                    .toList();
        }
    }

    @Override
    public String kind() {
        return OrderDecision.APPROVAL;
    }

    @Override
    public String template() {
        return "settlement/order-parts";
    }

    @Override
    public Optional<Said> subject(Approval approval, SignedIn reader) {
        OrderId order = new OrderId(UUID.fromString(approval.request().caseId()));
        return desk.decision(order)
                .flatMap(said -> desk.view(order).map(view -> new Said(said, view)));
    }
}
