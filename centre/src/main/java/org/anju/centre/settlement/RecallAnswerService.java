/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Instant;
import org.anju.centre.settlement.InboxRepository.Waiting;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.channel.message.RecallAnswer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the bank's answers to recalls (camt.029) in the transaction that works them. A cancelled
 * order is ended by it; a refused recall ends nothing, and the bank is asked what became of the
 * order.
 */
@Service
class RecallAnswerService {

    private final RecallRepository recalls;
    private final OrderRepository orders;
    private final OrderStateService states;
    private final OrderMessageService messages;
    private final OrderWatchRepository watch;
    private final Clock clock;

    RecallAnswerService(
            RecallRepository recalls,
            OrderRepository orders,
            OrderStateService states,
            OrderMessageService messages,
            OrderWatchRepository watch,
            Clock clock) {
        this.recalls = recalls;
        this.orders = orders;
        this.states = states;
        this.messages = messages;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Tells the order what the bank answered.
     *
     * @throws NoticeParkedException if it answers nothing that this centre asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(Waiting message, RecallAnswer answer) {
        Kept order =
                recalls.orderOf(answer.recallMessageId())
                        .map(orders::hold)
                        .filter(each -> each.order().uetr().equals(answer.original().uetr()))
                        .orElseThrow(
                                () ->
                                        new NoticeParkedException(
                                                "an answer to recall "
                                                        + answer.recallMessageId()
                                                        + ", which this centre has not sent for"
                                                        + " that payment; ask the bank"));
        Instant now = clock.instant();
        recalls.addAnswer(answer, now);
        OrderNews news =
                OrderNews.said(
                        message.messageId(),
                        answer.reasonCode().orElse(""),
                        "recall " + answer.outcome());
        switch (answer.outcome()) {
            case CANCELLED -> states.tell(order, OrderEvent.CANCELLATION, news);
            case REFUSED -> refused(order, answer, news, now);
            case PENDING -> {
                // Another answer follows.
            }
        }
    }

    private void refused(Kept order, RecallAnswer answer, OrderNews news, Instant now) {
        boolean absent =
                answer.reasonCode().filter(RecallAnswer.NO_SUCH_PAYMENT::equals).isPresent();
        Kept told = absent ? states.tell(order, OrderEvent.ABSENCE, news) : order;
        if (told.state() == OrderState.NOT_FOUND && absent) {
            orders.keepAbsence(order.id(), answer.created().toInstant(), now);
        } else if (OrderDecision.isAskable(told.state())) {
            watch.addQuery(order.id(), messages.freezeQuery(told, now), now);
        }
    }
}
