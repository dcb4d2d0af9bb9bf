/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.List;
import org.anju.centre.route.WalkAction.AskPerson;
import org.anju.centre.route.WalkAction.Await;
import org.anju.centre.route.WalkAction.Order;
import org.anju.centre.route.WalkAction.TellMoved;
import org.anju.centre.route.WalkAction.TellRefused;
import org.anju.centre.route.WalkAction.TellReturned;
import org.anju.centre.route.WalkAction.TellSettled;
import org.anju.centre.settlement.StepListener;
import org.anju.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the routes: applies an event to a walk in the transaction in which it became known, and
 * does what follows from it. A crash leaves all of it or nothing, and the same event again finds
 * the walk where it brought it.
 */
@Service
class WalkEngineService {

    private final WalkRepository walks;
    private final TaskRepository tasks;
    private final WalkOrderService orders;
    private final TellingService tellings;
    private final WalkTrailService trail;
    private final StepListener steps;
    private final Ids ids;

    WalkEngineService(
            WalkRepository walks,
            TaskRepository tasks,
            WalkOrderService orders,
            TellingService tellings,
            WalkTrailService trail,
            StepListener steps,
            Ids ids) {
        this.walks = walks;
        this.tasks = tasks;
        this.orders = orders;
        this.tellings = tellings;
        this.trail = trail;
        this.steps = steps;
        this.ids = ids;
    }

    /**
     * Nothing begins of which nobody is told.
     *
     * @throws IllegalArgumentException if nobody answers for the business
     */
    void requireBusiness(String name) {
        tellings.business(name);
    }

    /** Begins a walk that was just added. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(WalkId id, Route route, Occasion occasion) {
        steps.reached(WalkStep.WALK_WRITTEN);
        Transition begun = WalkCourse.begin(route);
        moved(id, 1, "Begun", begun.state(), occasion);
        act(id, begun.actions(), occasion);
    }

    /**
     * Applies an event.
     *
     * @throws RouteRefusal if there is no such walk
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(WalkId id, WalkEvent event, Occasion occasion) {
        walks.lock(id);
        StandingWalk walk = walks.find(id).orElseThrow(() -> RouteRefusal.unknown(id));
        Transition next = WalkCourse.next(walk.state(), event);
        if (!next.state().equals(walk.state())) {
            moved(id, walk.ordinal() + 1, event.toString(), next.state(), occasion);
            tasks.close(id, mended(walk.state(), next.state()), occasion.at());
        }
        if (next.state().phase().isEnd() && !walk.state().phase().isEnd()) {
            tellings.over(id, occasion);
        }
        act(id, next.actions(), occasion);
    }

    private void moved(WalkId id, int ordinal, String event, WalkState state, Occasion occasion) {
        trail.moved(id, ordinal, event, state, occasion);
        steps.reached(WalkStep.WALK_MOVED);
    }

    // What is awaited is known by the leg's own state; its clock runs, and some need a file.
    private void await(WalkId id, int leg, Occasion occasion) {
        StandingWalk walk = walks.find(id).orElseThrow();
        orders.await(walk, leg, occasion);
        if (leg != WalkEvent.BACK && walk.route().leg(leg).trigger() == Trigger.FILE) {
            told(() -> tellings.fileDue(id, leg));
        }
    }

    /** What nobody need look at any more, once the walk is somewhere else. */
    private static List<TaskKind> mended(WalkState before, WalkState after) {
        List<TaskKind> mended = new ArrayList<>(List.of(TaskKind.LEG_OVERDUE));
        if (before.phase() != after.phase()) {
            mended.addAll(
                    switch (before.phase()) {
                        case AWAITING_RELEASE ->
                                List.of(
                                        TaskKind.RELEASE,
                                        TaskKind.SHORTAGE,
                                        TaskKind.AGREEMENT,
                                        TaskKind.LIMIT,
                                        TaskKind.VERIFICATION);
                        case RESTING ->
                                List.of(
                                        TaskKind.PAYMENT_REFUSED,
                                        TaskKind.AGREEMENT,
                                        TaskKind.LIMIT,
                                        TaskKind.VERIFICATION);
                        case STUCK -> List.of(TaskKind.OWN_LEG_REFUSED, TaskKind.CONTRADICTION);
                        case WALKING, GOING_BACK, SETTLED, REFUSED, BROUGHT_BACK, RETURNED ->
                                List.<TaskKind>of();
                    });
        }
        return mended;
    }

    private void act(WalkId id, List<WalkAction> actions, Occasion occasion) {
        actions.forEach(action -> act(id, action, occasion));
    }

    private void act(WalkId id, WalkAction action, Occasion occasion) {
        switch (action) {
            case Order(var leg) -> order(id, leg, occasion);
            case Await(var leg) -> await(id, leg, occasion);
            case TellSettled(var _) -> told(() -> tellings.settled(id, occasion));
            case TellMoved() -> told(() -> tellings.moved(id));
            case TellRefused() -> told(() -> tellings.refused(id));
            case TellReturned(var _) -> told(() -> tellings.returned(id, occasion));
            case AskPerson(var kind, var leg) -> {
                tasks.open(ids.next(), id, leg, kind, occasion.at());
                steps.reached(WalkStep.PERSON_ASKED);
            }
        }
    }

    private void order(WalkId id, int leg, Occasion occasion) {
        orders.order(walks.find(id).orElseThrow(), leg, occasion)
                .ifPresentOrElse(
                        kind -> apply(id, new WalkEvent.Barred(leg, kind), occasion),
                        () -> steps.reached(WalkStep.LEG_ORDERED));
    }

    private void told(Runnable telling) {
        telling.run();
        steps.reached(WalkStep.BUSINESS_TOLD);
    }
}
