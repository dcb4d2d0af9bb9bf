/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far a walk is: all that decides what an event means.
 *
 * @param legs the state of each leg of the route, in order
 * @param back the state of the way back
 */
record WalkState(Route route, Phase phase, List<LegState> legs, LegState back) {

    WalkState {
        legs = List.copyOf(legs);
        if (legs.size() != route.legs().size()) {
            throw new IllegalArgumentException(
                    route + " has " + route.legs().size() + " legs, not " + legs.size());
        }
    }

    /** A walk of which nothing has happened. */
    static WalkState of(Route route) {
        return new WalkState(
                route,
                Phase.AWAITING_RELEASE,
                Collections.nCopies(route.legs().size(), LegState.PENDING),
                LegState.PENDING);
    }

    /** The state of a leg by its number; {@link WalkEvent#BACK} is the way back. */
    LegState leg(int number) {
        return number == WalkEvent.BACK ? back : legs.get(number - 1);
    }

    WalkState with(int number, LegState state) {
        if (number == WalkEvent.BACK) {
            return new WalkState(route, phase, legs, state);
        }
        List<LegState> changed = new ArrayList<>(legs);
        changed.set(number - 1, state);
        return new WalkState(route, phase, changed, back);
    }

    WalkState in(Phase next) {
        return new WalkState(route, next, legs, back);
    }

    /** The number of the first leg that is not behind; empty where all are. */
    OptionalInt current() {
        for (int number = 1; number <= legs.size(); number++) {
            if (!leg(number).isBehind()) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    /** The number of the first leg that was refused; empty where none was. */
    OptionalInt refused() {
        int index = legs.indexOf(LegState.REFUSED);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /** Whether the outcome of any leg is still to come. */
    boolean isAnyOut() {
        return legs.stream().anyMatch(LegState::isOut);
    }

    /** Whether any leg has moved money that did not come back. */
    boolean hasMovedMoney() {
        return legs.contains(LegState.SETTLED);
    }
}
