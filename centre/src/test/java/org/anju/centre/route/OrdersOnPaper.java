/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.settlement.NewOrder;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderState;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.PaymentOrders;

/** Writes down which orders a walk makes; what becomes of them the test decides, not a bank. */
final class OrdersOnPaper implements PaymentOrders {

    private final List<PaymentOrder> queued = new ArrayList<>();

    @Override
    public OrderId queue(NewOrder order, Actor actor) {
        UUID id = UUID.randomUUID();
        queued.add(
                new PaymentOrder(
                        new OrderId(id),
                        order.debit(),
                        order.kind(),
                        order.creditor(),
                        order.amount(),
                        order.remark(),
                        order.leg(),
                        order.retryOf(),
                        UUID.randomUUID(),
                        id.toString(),
                        OrderState.QUEUED,
                        Instant.EPOCH,
                        Instant.EPOCH.plus(order.timeToLive())));
        return new OrderId(id);
    }

    @Override
    public void withdraw(OrderId id, Actor actor) {
        queued.removeIf(order -> order.id().equals(id));
    }

    @Override
    public Optional<PaymentOrder> find(OrderId id) {
        return queued.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    @Override
    public Optional<PaymentOrder> ofLeg(String leg) {
        return queued.reversed().stream().filter(order -> order.leg().equals(leg)).findFirst();
    }

    /** Every order so far, as {@code kind from-last-four to-last-four fen}. */
    List<String> told() {
        return queued.stream()
                .map(
                        order ->
                                order.kind()
                                        + " "
                                        + tail(order.debit().number())
                                        + " "
                                        + tail(order.creditor().account().number())
                                        + " "
                                        + order.amount().fen())
                .toList();
    }

    PaymentOrder last() {
        return queued.getLast();
    }

    int count() {
        return queued.size();
    }

    private static String tail(String number) {
        return number.substring(number.length() - 4);
    }
}
