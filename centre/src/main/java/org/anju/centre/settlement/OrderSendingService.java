/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anju.centre.settlement.OrderRepository.Kept;
import org.anju.centre.settlement.OrderRuleRepository.Reason;
import org.anju.centre.settlement.OutgoingRepository.Attempt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells orders what became of the attempts to send them, in the transaction of the attempt. */
@Service
class OrderSendingService {

    private final OrderRepository orders;
    private final OrderStateService states;
    private final OrderRuleRepository rules;
    private final OutgoingRepository outgoing;
    private final Clock clock;

    OrderSendingService(
            OrderRepository orders,
            OrderStateService states,
            OrderRuleRepository rules,
            OutgoingRepository outgoing,
            Clock clock) {
        this.orders = orders;
        this.states = states;
        this.rules = rules;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** An attempt begins; nothing of it has left. */
    @Transactional(propagation = Propagation.MANDATORY)
    void sentOff(Attempt attempt) {
        Kept order = hold(attempt.messageId());
        states.tell(order, OrderEvent.SENT_OFF, OrderNews.own("attempt " + attempt.number()));
        orders.setOff(order.id(), clock.instant());
    }

    /** The sending of an order was cut off: its bytes may have left or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cutOff(String messageId) {
        states.tell(hold(messageId), OrderEvent.NO_WORD, OrderNews.own("a program that ended"));
    }

    /** An attempt ended; writes down how, and what that makes of message and order. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ended(Attempt attempt, BankReply reply) {
        Instant now = clock.instant();
        Kept order = hold(attempt.messageId());
        String source = "attempt " + attempt.number();
        switch (reply.outcome()) {
            case RECEIVED -> {
                outgoing.end(attempt, reply, "RECEIVED", null, now);
                states.tell(order, OrderEvent.RECEIPT, OrderNews.own(source));
            }
            case REFUSED -> {
                outgoing.end(attempt, reply, "REFUSED", null, now);
                refused(order, attempt, reply, source);
            }
            case UNKNOWN -> {
                outgoing.end(attempt, reply, "UNKNOWN", null, now);
                states.tell(order, OrderEvent.NO_WORD, OrderNews.said(source, "", reply.problem()));
            }
            case NOT_SENT -> notSent(order, attempt, reply, now);
        }
    }

    // A refusal speaks of this attempt; what an earlier one may have done, only a query tells.
    private void refused(Kept order, Attempt attempt, BankReply reply, String source) {
        Optional<Reason> reason = rules.reason(attempt.receiver(), reply.code(), clock.instant());
        boolean definite =
                reason.isPresent()
                        && reason.get().retry() != RetryClass.AFTER_QUERY
                        && !outgoing.mayHaveLeftBefore(attempt);
        if (definite) {
            states.tell(
                    order,
                    OrderEvent.REFUSAL,
                    OrderNews.refusal(
                            source, reason.get().iso(), reply.problem(), reason.get().retry()));
        } else {
            rules.noteUnread(attempt.receiver(), reply.code(), reply.problem(), clock.instant());
            states.tell(
                    order,
                    OrderEvent.NO_WORD,
                    OrderNews.said(source, reply.code(), reply.problem()));
        }
    }

    private void notSent(Kept order, Attempt attempt, BankReply reply, Instant now) {
        OrderNews news = OrderNews.said("attempt " + attempt.number(), "", reply.problem());
        if (outgoing.mayHaveLeftBefore(attempt)) {
            outgoing.end(attempt, reply, "UNKNOWN", null, now);
            states.tell(order, OrderEvent.NO_WORD, news);
            return;
        }
        Duration pause = rules.unreachable(now);
        outgoing.end(attempt, reply, "QUEUED", now.plus(pause), now);
        states.tell(order, OrderEvent.NOTHING_LEFT, news);
        orders.comeBack(order.id());
    }

    private Kept hold(String messageId) {
        return orders.holdByMessage(messageId)
                .orElseThrow(
                        () -> new IllegalStateException("message " + messageId + " is no order"));
    }
}
