/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import org.anju.centre.settlement.OrderDecision.Verdict;
import org.anju.centre.settlement.OrderView.Fence;
import org.springframework.stereotype.Service;

/**
 * The fence before people say that an order was not executed: its time is over, no notice tells of
 * its booking, and of the notices of the paying account none is missing. Where the bank's signature
 * under its absence is wanting, the paper of two people stands for it.
 */
@Service
class OrderFenceService {

    private final OrderDeskRepository orders;
    private final Clock clock;

    OrderFenceService(OrderDeskRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Passes over what people may say of an order.
     *
     * @throws SettlementRefusal naming what of the fence does not hold
     */
    void require(Verdict verdict, OrderId order) {
        Fence fence = orders.fence(order, clock.instant());
        if (verdict == Verdict.NOT_EXECUTED && !fence.holds()) {
            throw SettlementRefusal.notFenced(order.toString(), standing(fence));
        }
    }

    private static String standing(Fence fence) {
        if (!fence.expired()) {
            return "指令有效期未过，银行仍可执行";
        }
        return fence.told() ? "银行已有动账通知记载本指令的记账" : "付款账户尚有 " + fence.missing() + " 处通知缺号或未处理";
    }
}
