/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.anju.centre.route.WalkAction.AskPerson;
import org.anju.centre.route.WalkAction.Await;
import org.anju.centre.route.WalkAction.Order;
import org.anju.centre.route.WalkAction.TellMoved;
import org.anju.centre.route.WalkAction.TellRefused;
import org.anju.centre.route.WalkAction.TellReturned;
import org.anju.centre.route.WalkAction.TellSettled;
import org.anju.centre.route.WalkEvent.Barred;
import org.anju.centre.route.WalkEvent.DayClosing;
import org.anju.centre.route.WalkEvent.Declined;
import org.anju.centre.route.WalkEvent.Overdue;
import org.anju.centre.route.WalkEvent.Refused;
import org.anju.centre.route.WalkEvent.Released;
import org.anju.centre.route.WalkEvent.Returned;
import org.anju.centre.route.WalkEvent.Settled;
import org.anju.centre.route.WalkEvent.TriedAgain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every route in every state that it can come to, and every event in each: what must hold whatever
 * the order in which things happen.
 */
class WalkCourseTest {

    @ParameterizedTest
    @EnumSource
    void theSameEventAgainChangesNothing(Route route) {
        for (WalkState state : reachable(route).keySet()) {
            for (WalkEvent event : events(route)) {
                Transition once = WalkCourse.next(state, event);
                Transition twice = WalkCourse.next(once.state(), event);
                assertThat(twice.state()).as("%s in %s", event, state).isEqualTo(once.state());
                assertThat(twice.actions())
                        .as("%s in %s", event, state)
                        .allMatch(AskPerson.class::isInstance);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyLegsOfTheCentreAreOrderedAndOnlyWhenTheirTurnComes(Route route) {
        forEveryTransition(
                route,
                (state, event, next) -> {
                    for (WalkAction action : next.actions()) {
                        if (action instanceof Order(int leg) && leg != WalkEvent.BACK) {
                            assertThat(route.leg(leg).initiator()).isEqualTo(Initiator.CENTRE);
                            assertThat(next.state().legs().subList(0, leg - 1))
                                    .as("%s in %s", event, state)
                                    .allMatch(LegState::isBehind);
                            assertThat(next.state().leg(leg)).isEqualTo(LegState.ORDERED);
                        }
                        if (action instanceof Await(int leg) && leg != WalkEvent.BACK) {
                            assertThat(route.leg(leg).initiator()).isNotEqualTo(Initiator.CENTRE);
                        }
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOrderedWhileAnOrderOfTheSameLegIsOut(Route route) {
        forEveryTransition(
                route,
                (state, event, next) ->
                        next.actions().stream()
                                .filter(Order.class::isInstance)
                                .map(Order.class::cast)
                                .forEach(
                                        order ->
                                                assertThat(state.leg(order.leg()))
                                                        .as("%s in %s", event, state)
                                                        .isIn(
                                                                LegState.PENDING,
                                                                LegState.REFUSED,
                                                                LegState.RETURNED)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsOrderedBeforeTheRelease(Route route) {
        WalkState fresh = WalkState.of(route);
        for (WalkEvent event : events(route)) {
            if (!(event instanceof Released)) {
                assertThat(WalkCourse.next(fresh, event).actions())
                        .as("%s", event)
                        .noneMatch(Order.class::isInstance);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMoneyIsWhereTheBusinessIsToldThatItIs(Route route) {
        forEveryTransition(
                route,
                (state, event, next) -> {
                    for (WalkAction action : next.actions()) {
                        switch (action) {
                            case TellRefused _ ->
                                    assertThat(isBackWhereItWas(next.state())).isTrue();
                            case TellMoved _ ->
                                    assertThat(next.state().phase()).isEqualTo(Phase.SETTLED);
                            case TellSettled(int leg) ->
                                    assertThat(next.state().leg(leg)).isEqualTo(LegState.SETTLED);
                            case TellReturned(int leg) ->
                                    assertThat(next.state().leg(leg)).isEqualTo(LegState.RETURNED);
                            case Order _, Await _, AskPerson _ -> {}
                        }
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void theBusinessIsToldOfEveryEndOnce(Route route) {
        boolean booksItself =
                route.legs().isEmpty()
                        || route.legs().stream()
                                .anyMatch(leg -> leg.booking() instanceof LegBooking.ByBusiness);
        forEveryTransition(
                route,
                (state, event, next) -> {
                    boolean reached =
                            next.state().phase() == Phase.SETTLED && !state.phase().isEnd();
                    assertThat(next.actions().stream().filter(TellMoved.class::isInstance))
                            .as("%s in %s", event, state)
                            .hasSize(reached && !booksItself ? 1 : 0);
                });
    }

    @ParameterizedTest
    @EnumSource
    void aWalkThatHasEndedOrdersNothingMore(Route route) {
        forEveryTransition(
                route,
                (state, event, next) -> {
                    if (state.phase().isEnd()) {
                        assertThat(next.actions())
                                .as("%s in %s", event, state)
                                .noneMatch(Order.class::isInstance)
                                .noneMatch(TellSettled.class::isInstance)
                                .noneMatch(TellRefused.class::isInstance);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void anEndCanBeReachedFromEverywhere(Route route) {
        Map<WalkState, Set<WalkState>> next = reachable(route);
        Set<WalkState> ends = new HashSet<>();
        next.keySet().stream().filter(state -> state.phase().isEnd()).forEach(ends::add);
        for (boolean grown = true; grown; ) {
            grown = false;
            for (var entry : next.entrySet()) {
                if (!ends.contains(entry.getKey())
                        && entry.getValue().stream().anyMatch(ends::contains)) {
                    grown = ends.add(entry.getKey());
                }
            }
        }
        assertThat(next.keySet()).allMatch(ends::contains);
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsStillHasBeenShownToAPersonOrIsAwaited(Route route) {
        forEveryTransition(
                route,
                (state, event, next) -> {
                    Phase now = next.state().phase();
                    boolean halts = now == Phase.STUCK || now == Phase.RESTING;
                    if (halts && now != state.phase()) {
                        assertThat(next.actions())
                                .as("%s in %s", event, state)
                                .anyMatch(AskPerson.class::isInstance);
                    }
                    if (now == Phase.GOING_BACK) {
                        assertThat(next.state().back().isOut()).isTrue();
                    }
                });
    }

    /** What must hold of a transition. */
    private interface Property {
        void holds(WalkState state, WalkEvent event, Transition next);
    }

    private static void forEveryTransition(Route route, Property property) {
        for (WalkState state : reachable(route).keySet()) {
            for (WalkEvent event : events(route)) {
                property.holds(state, event, WalkCourse.next(state, event));
            }
        }
    }

    private static boolean isBackWhereItWas(WalkState state) {
        return state.back() == LegState.SETTLED || !state.legs().contains(LegState.SETTLED);
    }

    private static Map<WalkState, Set<WalkState>> reachable(Route route) {
        Map<WalkState, Set<WalkState>> found = new LinkedHashMap<>();
        Deque<WalkState> waiting = new ArrayDeque<>(List.of(WalkCourse.begin(route).state()));
        while (!waiting.isEmpty()) {
            WalkState state = waiting.pop();
            if (found.containsKey(state)) {
                continue;
            }
            Set<WalkState> next = new HashSet<>();
            for (WalkEvent event : events(route)) {
                next.add(WalkCourse.next(state, event).state());
            }
            found.put(state, next);
            waiting.addAll(next);
        }
        return new HashMap<>(found);
    }

    private static List<WalkEvent> events(Route route) {
        List<WalkEvent> events =
                new ArrayList<>(
                        List.of(
                                new Released(false),
                                new Released(true),
                                new Declined(),
                                new TriedAgain(),
                                new DayClosing()));
        IntStream.rangeClosed(WalkEvent.BACK, route.legs().size())
                .forEach(
                        leg -> {
                            events.add(new Settled(leg));
                            events.add(new Refused(leg));
                            events.add(new Barred(leg, TaskKind.LIMIT));
                            events.add(new Returned(leg));
                            events.add(new Overdue(leg));
                        });
        return events;
    }
}
