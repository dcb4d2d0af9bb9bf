/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.audit.Actor;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.route.ReturnedWalk;
import org.anju.centre.route.RouteOutcome;
import org.anju.centre.route.SettledWalk;
import org.anju.centre.route.Walk;
import org.anju.centre.settlement.NewOrder;
import org.anju.centre.settlement.OrderId;
import org.anju.centre.settlement.OrderState;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.PaymentOrders;

/** Writes down what is ordered and what the business is told; the test says what the bank does. */
final class BankOnPaper implements PaymentOrders, RouteOutcome {

    static final String BUSINESS = "paper";

    private final List<PaymentOrder> queued = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

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

    @Override
    public String business() {
        return BUSINESS;
    }

    @Override
    public EntryId settled(SettledWalk walk) {
        throw new IllegalStateException("no payment of these tests settles");
    }

    @Override
    public void fileDue(Walk walk, int leg) {
        told.add("file due " + walk.caseKey() + "/" + leg);
    }

    @Override
    public void moved(Walk walk) {
        told.add("moved " + walk.caseKey());
    }

    @Override
    public void refused(Walk walk) {
        told.add("refused " + walk.caseKey());
    }

    @Override
    public void returned(ReturnedWalk walk) {
        throw new IllegalStateException("no payment of these tests comes back");
    }

    /** Every order so far, as {@code kind payee's-last-four fen}. */
    List<String> orders() {
        return queued.stream()
                .map(
                        order ->
                                "%s %s %d"
                                        .formatted(
                                                order.kind(),
                                                tail(order.creditor().account().number()),
                                                order.amount().fen()))
                .toList();
    }

    /** What the business was told. */
    List<String> told() {
        return List.copyOf(told);
    }

    PaymentOrder last() {
        return queued.getLast();
    }

    private static String tail(String number) {
        return number.substring(number.length() - 4);
    }
}
