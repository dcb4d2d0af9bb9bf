/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.ledger.EntryId;
import org.anju.centre.notice.Outbox;
import org.anju.centre.notice.OutboxMessage;
import org.anju.centre.route.WalkAction.AskPerson;
import org.anju.centre.route.WalkAction.Await;
import org.anju.centre.route.WalkAction.Order;
import org.anju.centre.route.WalkAction.TellRefused;
import org.anju.centre.route.WalkAction.TellReturned;
import org.anju.centre.route.WalkAction.TellSettled;
import org.anju.centre.settlement.ReturnedOrder;
import org.anju.centre.settlement.SettledOrder;
import org.anju.kernel.Ids;
import org.springframework.beans.factory.ObjectProvider;
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
    private final AttemptRepository attempts;
    private final WalkOrderService orders;
    private final WalkViewService views;
    private final ObjectProvider<RouteOutcome> businesses;
    private final ActionLog actionLog;
    private final Outbox outbox;
    private final Ids ids;

    WalkEngineService(
            WalkRepository walks,
            TaskRepository tasks,
            AttemptRepository attempts,
            WalkOrderService orders,
            WalkViewService views,
            ObjectProvider<RouteOutcome> businesses,
            ActionLog actionLog,
            Outbox outbox,
            Ids ids) {
        this.walks = walks;
        this.tasks = tasks;
        this.attempts = attempts;
        this.orders = orders;
        this.views = views;
        this.businesses = businesses;
        this.actionLog = actionLog;
        this.outbox = outbox;
        this.ids = ids;
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

    /** What nobody need look at any more, once the walk is somewhere else. */
    private static List<TaskKind> mended(WalkState before, WalkState after) {
        List<TaskKind> mended = new ArrayList<>(List.of(TaskKind.LEG_OVERDUE));
        if (before.phase() != after.phase()) {
            mended.addAll(
                    switch (before.phase()) {
                        case AWAITING_RELEASE -> List.of(TaskKind.RELEASE, TaskKind.SHORTAGE);
                        case RESTING -> List.of(TaskKind.PAYMENT_REFUSED);
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
                case Order(var leg) -> orders.order(walks.find(id).orElseThrow(), leg, occasion);
                case Await _ -> {
                    // What is awaited is known by the leg's own state.
                }
                case TellSettled(var _) -> tellSettled(id, occasion);
                case TellRefused() -> tellRefused(id);
                case TellReturned(var _) -> tellReturned(id, occasion);
                case AskPerson(var kind, var leg) ->
                        tasks.open(ids.next(), id, leg, kind, occasion.at());
            }
        }
    }

    private void tellSettled(WalkId id, Occasion occasion) {
        Walk walk = views.of(id);
        SettledOrder settled = Objects.requireNonNull(occasion.settled());
        EntryId entry =
                business(walk)
                        .settled(
                                new SettledWalk(
                                        walk,
                                        settled.order().id(),
                                        settled.order().debit().ledgerAccount(),
                                        settled.bankDate(),
                                        settled.accountingDate()));
        attempts.end(settled.order().id(), true, entry, occasion.at());
    }

    private void tellRefused(WalkId id) {
        Walk walk = views.of(id);
        business(walk).refused(walk);
    }

    private void tellReturned(WalkId id, Occasion occasion) {
        Walk walk = views.of(id);
        ReturnedOrder returned = occasion.returned();
        if (returned != null) {
            business(walk)
                    .returned(
                            new ReturnedWalk(
                                    walk,
                                    returned.order().id(),
                                    returned.movement().amount(),
                                    returned.reason()));
        }
    }

    private RouteOutcome business(Walk walk) {
        return business(walk.business());
    }

    /**
     * Who is told of the walks of a business.
     *
     * @throws IllegalArgumentException if nobody is
     */
    RouteOutcome business(String name) {
        return businesses.stream()
                .filter(each -> each.business().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no business answers for " + name));
    }
}
