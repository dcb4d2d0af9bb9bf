/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import org.anju.centre.settlement.StatementCheckRepository.Finding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells orders that were executed what a statement says against it: none of them changes its state,
 * each becomes a person's.
 */
@Service
class OrderConflictService {

    private final OrderRepository orders;
    private final OrderStateService states;

    OrderConflictService(OrderRepository orders, OrderStateService states) {
        this.orders = orders;
        this.states = states;
    }

    /** Tells every order that the findings name, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(StatementRef statement, List<Finding> findings) {
        for (Finding finding : findings) {
            OrderId order = finding.order();
            if (order != null) {
                states.tell(
                        orders.hold(order),
                        OrderEvent.CONTRADICTION,
                        OrderNews.said(statement.value().toString(), "", finding.kind().name()));
            }
        }
    }
}
