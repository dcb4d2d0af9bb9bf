/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OwnMovement.Explanation;
import org.anju.channel.message.Direction;
import org.anju.channel.message.NotifiedEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares notices with the orders whose reference they carry (UETR), before anybody is asked whose
 * money it is. A booking is as good as a result: whichever comes first settles the order.
 */
@Service
class OrderNoticeService {

    private final OrderRepository orders;
    private final OrderStateService states;
    private final OwnAccountRepository accounts;
    private final ObjectProvider<OrderOutcome> outcomes;

    OrderNoticeService(
            OrderRepository orders,
            OrderStateService states,
            OwnAccountRepository accounts,
            ObjectProvider<OrderOutcome> outcomes) {
        this.orders = orders;
        this.states = states;
        this.accounts = accounts;
        this.outcomes = outcomes;
    }

    /**
     * What the notice tells, with what is known of it; whoever ordered is told of money that came
     * back.
     *
     * @param order the order whose reference it carries
     */
    @Transactional(propagation = Propagation.MANDATORY)
    OwnMovement movement(NewNotice notice, Optional<OrderId> order) {
        OwnAccount account = notice.account();
        OwnMovement movement =
                notice.movement(
                        accounts.findRegistered(notice.counterparty().account().number()),
                        order.map(id -> explain(notice, account, id))
                                .orElseGet(Explanation.NoOrder::new));
        cameBack(movement)
                .map(
                        paid ->
                                new ReturnedOrder(
                                        paid,
                                        movement.amount(),
                                        news(notice).code(),
                                        movement.accountingDate()))
                .ifPresent(told -> outcomes.orderedStream().forEach(each -> each.returned(told)));
        return movement;
    }

    private static Optional<PaymentOrder> cameBack(OwnMovement movement) {
        return movement.explanation() instanceof Explanation.Return(var order)
                        && movement.direction() == Direction.CREDIT
                ? Optional.of(order)
                : Optional.empty();
    }

    // Tells the order what the notice says of it, and answers what the order says of the notice.
    private Explanation explain(NewNotice notice, OwnAccount account, OrderId id) {
        Kept order = orders.hold(id);
        NotifiedEntry entry = notice.entry();
        boolean returns = entry.returned().isPresent() || entry.reversal();
        return returns
                ? explainReturn(notice, account, order)
                : explainExecution(notice, account, order);
    }

    private Explanation explainExecution(NewNotice notice, OwnAccount account, Kept order) {
        boolean ordered =
                isAmount(notice, order)
                        && (isDebitSide(notice, account, order, Direction.DEBIT)
                                || isCreditSide(notice, account, order, Direction.CREDIT))
                        && orders.takeSide(order.id(), notice.id(), notice.entry().direction());
        if (!ordered) {
            return isToldAndNotDone(notice, account, order)
                    ? unmade(notice, order)
                    : contradiction(notice, order);
        }
        Kept told = states.tell(order, OrderEvent.SETTLEMENT, execution(notice));
        return told.state().isExecuted()
                ? new Explanation.Execution(told.order())
                : new Explanation.Contradiction(told.order());
    }

    // Told as executed by a result, and this is the first booking of it.
    private boolean isToldAndNotDone(NewNotice notice, OwnAccount account, Kept order) {
        return order.state().isExecuted()
                && order.state() != OrderState.RETURNED
                && notice.entry().direction() == Direction.DEBIT
                && account.equals(order.order().debit())
                && isToSomebodyElse(order)
                && orders.takeSide(order.id(), notice.id(), Direction.DEBIT);
    }

    // What the centre moves between its own accounts is booked by its notices alone.
    private boolean isToSomebodyElse(Kept order) {
        return accounts.findRegistered(order.order().creditor().account().number()).isEmpty();
    }

    /**
     * A result tells as executed what a person has because a booking came first: if that booking is
     * all that speaks against it, and is of something else, the order ends as if the result had
     * been first.
     *
     * @return the order as it stands after it; empty where the result says something else
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Kept> toldAfterItsBooking(Kept order, OrderNews execution, LocalDate bankDate) {
        if (order.state() != OrderState.MANUAL || !isToSomebodyElse(order)) {
            return Optional.empty();
        }
        return orders.bookedOtherwise(order.id())
                .filter(notice -> orders.takeSide(order.id(), notice, Direction.DEBIT))
                .map(
                        _ ->
                                states.unmade(
                                        states.tell(
                                                order, OrderEvent.SETTLEMENT_OF_OTHER, execution),
                                        execution,
                                        bankDate));
    }

    private Explanation unmade(NewNotice notice, Kept order) {
        Kept told = states.tell(order, OrderEvent.CONTRADICTION, news(notice));
        return new Explanation.Contradiction(
                states.unmade(told, news(notice), notice.entry().bookingDate()).order());
    }

    // Money that came back had gone out, whether or not anybody has told so yet.
    private Explanation explainReturn(NewNotice notice, OwnAccount account, Kept order) {
        boolean paidBack = isDebitSide(notice, account, order, Direction.CREDIT);
        boolean ours = paidBack || isCreditSide(notice, account, order, Direction.DEBIT);
        if (!ours || !isAmount(notice, order)) {
            return contradiction(notice, order);
        }
        Kept executed =
                order.state().rank() == OrderState.Rank.UNDER_WAY
                        ? states.tell(order, OrderEvent.SETTLEMENT, execution(notice))
                        : order;
        if (!paidBack) {
            return executed.state().isExecuted()
                    ? new Explanation.Return(executed.order())
                    : new Explanation.Contradiction(executed.order());
        }
        Kept returned = states.tell(executed, OrderEvent.RETURN, news(notice));
        boolean now =
                returned.state() == OrderState.RETURNED && executed.state() != OrderState.RETURNED;
        return now
                ? new Explanation.Return(returned.order())
                : new Explanation.Contradiction(returned.order());
    }

    private Explanation contradiction(NewNotice notice, Kept order) {
        return new Explanation.Contradiction(
                states.tell(order, OrderEvent.CONTRADICTION, news(notice)).order());
    }

    private static boolean isAmount(NewNotice notice, Kept order) {
        return notice.entry().amount().equals(order.order().amount());
    }

    private static boolean isDebitSide(
            NewNotice notice, OwnAccount account, Kept order, Direction direction) {
        return notice.entry().direction() == direction
                && account.equals(order.order().debit())
                && Arrays.equals(notice.payerIndex(), order.creditorIndex());
    }

    private static boolean isCreditSide(
            NewNotice notice, OwnAccount account, Kept order, Direction direction) {
        return notice.entry().direction() == direction
                && account.onWire().equals(order.order().creditor().account());
    }

    private static OrderNews execution(NewNotice notice) {
        return OrderNews.execution(
                notice.message().messageId(),
                SettledOrder.Proof.NOTICE,
                notice.entry().bookingDate());
    }

    private static OrderNews news(NewNotice notice) {
        NotifiedEntry entry = notice.entry();
        return OrderNews.said(
                notice.message().messageId(),
                entry.returned().map(returned -> returned.reasonCode()).orElse(""),
                "%s %s of %s fen"
                        .formatted(
                                entry.accountServicerReference(),
                                entry.direction(),
                                entry.amount().fen()));
    }
}
