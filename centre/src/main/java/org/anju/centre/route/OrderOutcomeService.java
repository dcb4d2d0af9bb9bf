/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.Clock;
import java.util.Optional;
import org.anju.centre.audit.Actor;
import org.anju.centre.route.AttemptRepository.Attempt;
import org.anju.centre.settlement.OrderOutcome;
import org.anju.centre.settlement.PaymentOrder;
import org.anju.centre.settlement.RefusedOrder;
import org.anju.centre.settlement.RetryClass;
import org.anju.centre.settlement.ReturnedOrder;
import org.anju.centre.settlement.SettledOrder;
import org.anju.centre.settlement.StepListener;
import org.anju.centre.settlement.UnmadeOrder;
import org.anju.kernel.AccountingDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves walks on by what became of their orders. */
@Service
class OrderOutcomeService implements OrderOutcome {

    private final AttemptRepository attempts;
    private final WalkRepository walks;
    private final WalkEngineService engine;
    private final PassageService passages;
    private final UnmadePaymentService unmade;
    private final StepListener steps;
    private final Clock clock;

    OrderOutcomeService(
            AttemptRepository attempts,
            WalkRepository walks,
            WalkEngineService engine,
            PassageService passages,
            UnmadePaymentService unmade,
            StepListener steps,
            Clock clock) {
        this.attempts = attempts;
        this.walks = walks;
        this.engine = engine;
        this.passages = passages;
        this.unmade = unmade;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(SettledOrder order) {
        attempt(order.order())
                .filter(attempt -> !attempt.ended())
                .ifPresent(
                        attempt -> {
                            Occasion occasion =
                                    new Occasion(
                                            Actor.BANK_LINK,
                                            order.accountingDate(),
                                            clock.instant(),
                                            false,
                                            order,
                                            null);
                            engine.apply(
                                    attempt.walk(), new WalkEvent.Settled(attempt.leg()), occasion);
                            endUnlessPaid(order.order(), occasion);
                        });
    }

    // A payment was ended with its entry when its business booked it.
    private void endUnlessPaid(PaymentOrder order, Occasion occasion) {
        if (attempt(order).filter(attempt -> !attempt.ended()).isPresent()) {
            attempts.end(order.id(), true, null, occasion.at());
        }
        steps.reached(WalkStep.ATTEMPT_ENDED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(RefusedOrder order) {
        attempt(order.order())
                .filter(attempt -> !attempt.ended())
                .ifPresent(
                        attempt -> {
                            Occasion occasion = occasion(order.accountingDate());
                            attempts.end(attempt.order(), false, null, occasion.at());
                            steps.reached(WalkStep.ATTEMPT_ENDED);
                            engine.apply(
                                    attempt.walk(), refusal(attempt, order, occasion), occasion);
                        });
    }

    // A limit of the centre's own is raised the same day (8.5.2): the leg waits for it.
    private WalkEvent refusal(Attempt attempt, RefusedOrder order, Occasion occasion) {
        boolean waits =
                order.retry() == RetryClass.AFTER_LIMIT
                        && passages.refusedForLimit(
                                walks.find(attempt.walk()).orElseThrow(),
                                attempt.leg(),
                                new LimitReached.Refused(order),
                                occasion.at());
        return waits
                ? new WalkEvent.Barred(attempt.leg(), TaskKind.LIMIT)
                : new WalkEvent.Refused(attempt.leg());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(ReturnedOrder order) {
        attempt(order.order())
                .ifPresent(
                        attempt ->
                                engine.apply(
                                        attempt.walk(),
                                        new WalkEvent.Returned(attempt.leg()),
                                        new Occasion(
                                                Actor.BANK_LINK,
                                                order.accountingDate(),
                                                clock.instant(),
                                                false,
                                                null,
                                                order)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmade(UnmadeOrder order) {
        unmade.book(order);
        returned(
                new ReturnedOrder(
                        order.order(), order.order().amount(), "", order.accountingDate()));
    }

    /**
     * The attempt of an order that a walk made; empty for orders of others and for those that
     * another has replaced. The walk is locked before it is looked at.
     */
    private Optional<Attempt> attempt(PaymentOrder order) {
        return attempts.of(order.id())
                .flatMap(
                        found -> {
                            walks.lock(found.walk());
                            return attempts.of(order.id());
                        })
                .filter(Attempt::latest);
    }

    private Occasion occasion(AccountingDate date) {
        return Occasion.of(Actor.BANK_LINK, date, clock.instant());
    }
}
