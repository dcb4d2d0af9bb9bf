/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.route.WalkAction.AskPerson;
import org.anju.centre.route.WalkAction.Await;
import org.anju.centre.route.WalkAction.Order;
import org.anju.centre.route.WalkAction.TellMoved;
import org.anju.centre.route.WalkAction.TellRefused;
import org.anju.centre.route.WalkAction.TellReturned;
import org.anju.centre.route.WalkAction.TellSettled;
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
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Ids ids;

    WalkEngineService(
            WalkRepository walks,
            TaskRepository tasks,
            WalkOrderService orders,
            TellingService tellings,
            ActionLog actionLog,
            Outbox outbox,
            Ids ids) {
        this.walks = walks;
        this.tasks = tasks;
        this.orders = orders;
        this.tellings = tellings;
        this.actionLog = actionLog;
        this.outbox = outbox;
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
        act(id, next.actions(), occasion);
    }

    private void moved(WalkId id, int ordinal, String event, WalkState state, Occasion occasion) {
        walks.addStep(
                id,
                ordinal,
                state,
                new WalkRepository.Step(
                        event,
                        occasion.auto(),
                        occasion.actor().number(),
                        occasion.date(),
                        occasion.at()));
        String phase = state.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
        actionLog.record(
                new AuditRecord(
                        occasion.actor(),
                        "walk.move",
                        id.toString(),
                        Outcome.SUCCEEDED,
                        Map.of("event", event, "phase", phase)));
        outbox.publish(
                new OutboxMessage(
                        "walk.moved",
                        id.toString(),
                        Map.of("route", state.route().name(), "phase", phase)));
    }

    // What is awaited is known by the leg's own state; only a file must be sent for it.
    private void await(WalkId id, int leg) {
        Route route = walks.find(id).orElseThrow().route();
        if (leg != WalkEvent.BACK && route.leg(leg).trigger() == Trigger.FILE) {
            tellings.fileDue(id, leg);
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
        for (WalkAction action : actions) {
            switch (action) {
                case Order(var leg) ->
                        orders.order(walks.find(id).orElseThrow(), leg, occasion)
                                .ifPresent(
                                        kind ->
                                                apply(
                                                        id,
                                                        new WalkEvent.Barred(leg, kind),
                                                        occasion));
                case Await(var leg) -> await(id, leg);
                case TellSettled(var _) -> tellings.settled(id, occasion);
                case TellMoved() -> tellings.moved(id);
                case TellRefused() -> tellings.refused(id);
                case TellReturned(var _) -> tellings.returned(id, occasion);
                case AskPerson(var kind, var leg) ->
                        tasks.open(ids.next(), id, leg, kind, occasion.at());
            }
        }
    }
}
