/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.OptionalInt;
import org.anju.centre.route.LegBooking.ByBusiness;
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
import org.anju.centre.route.WayBack.Back;
import org.anju.centre.route.WayBack.NothingMoved;
import org.anju.centre.route.WayBack.Stays;

/**
 * How every route is walked: from a state and an event to the next state and what is to be done. It
 * is a function and nothing else, so that a crash is the same event once more, which changes
 * nothing. What does not fit what was told before changes no state: a person looks.
 */
final class WalkCourse {

    private WalkCourse() {}

    /**
     * How a walk begins: a route of others' money is awaited, one of ours waits for its release.
     */
    static Transition begin(Route route) {
        WalkState fresh = WalkState.of(route);
        return route.needsRelease() ? Transition.none(fresh) : onward(fresh.in(Phase.WALKING));
    }

    static Transition next(WalkState state, WalkEvent event) {
        return switch (event) {
            case Released(var walletCovers) -> released(state, walletCovers);
            case Declined _ ->
                    state.phase() == Phase.AWAITING_RELEASE
                            ? Transition.to(state.in(Phase.REFUSED), new TellRefused())
                            : Transition.none(state);
            case Settled(var leg) ->
                    leg == WalkEvent.BACK ? backSettled(state) : settled(state, leg);
            case Refused(var leg) ->
                    leg == WalkEvent.BACK ? backRefused(state) : refused(state, leg);
            case Barred(var leg, var kind) -> barred(state, leg, kind);
            case Returned(var leg) ->
                    leg == WalkEvent.BACK ? backReturned(state) : returned(state, leg);
            case Overdue(var leg) ->
                    state.leg(leg) == LegState.AWAITED
                            ? Transition.to(state, new AskPerson(TaskKind.LEG_OVERDUE, leg))
                            : Transition.none(state);
            case TriedAgain _ -> triedAgain(state);
            case DayClosing _ ->
                    state.phase() == Phase.RESTING ? dayClosing(state) : Transition.none(state);
        };
    }

    private static Transition released(WalkState state, boolean walletCovers) {
        if (state.phase() != Phase.AWAITING_RELEASE) {
            return Transition.none(state);
        }
        WalkState walking = state.in(Phase.WALKING);
        boolean skips =
                walletCovers && !state.legs().isEmpty() && state.route().leg(1).onlyWhereSwept();
        return onward(skips ? walking.with(1, LegState.SKIPPED) : walking);
    }

    private static Transition settled(WalkState state, int number) {
        Leg leg = state.route().leg(number);
        return switch (state.leg(number)) {
            case SETTLED, RETURNED -> Transition.none(state);
            case ORDERED, AWAITED -> settledNow(state, number, leg);
            // What others do may be known before what it follows.
            case PENDING ->
                    leg.initiator() == Initiator.CENTRE || state.phase() != Phase.WALKING
                            ? contradiction(state, number)
                            : Transition.to(state.with(number, LegState.SETTLED));
            // The bank or a payer did after all what somebody had given up.
            case REFUSED ->
                    leg.initiator() != Initiator.CENTRE && state.phase() == Phase.STUCK
                            ? settledNow(state.in(Phase.WALKING), number, leg)
                            : contradiction(state, number);
            case SKIPPED -> contradiction(state, number);
        };
    }

    private static Transition settledNow(WalkState state, int number, Leg leg) {
        WalkState settled = state.with(number, LegState.SETTLED);
        Transition next =
                settled.phase() == Phase.WALKING ? onward(settled) : Transition.none(settled);
        boolean businessBooks =
                leg.initiator() == Initiator.CENTRE && leg.booking() instanceof ByBusiness;
        return businessBooks ? next.first(new TellSettled(number)) : next;
    }

    // Whose business books a leg of its route knows from that leg that the money has moved.
    private static boolean isBookedByBusiness(Route route) {
        return route.legs().isEmpty()
                || route.legs().stream().anyMatch(leg -> leg.booking() instanceof ByBusiness);
    }

    /** Begins the first leg that is not behind; where all are, the walk has settled. */
    private static Transition onward(WalkState state) {
        if (state.current().isEmpty()) {
            WalkState settled = state.in(Phase.SETTLED);
            return isBookedByBusiness(state.route())
                    ? Transition.to(settled)
                    : Transition.to(settled, new TellMoved());
        }
        int number = state.current().getAsInt();
        return switch (state.leg(number)) {
            case PENDING -> begun(state, number);
            case REFUSED -> takenBack(state, number);
            case ORDERED, AWAITED, SETTLED, SKIPPED, RETURNED -> Transition.none(state);
        };
    }

    private static Transition begun(WalkState state, int number) {
        return state.route().leg(number).initiator() == Initiator.CENTRE
                ? Transition.to(state.with(number, LegState.ORDERED), new Order(number))
                : Transition.to(state.with(number, LegState.AWAITED), new Await(number));
    }

    private static Transition refused(WalkState state, int number) {
        return switch (state.leg(number)) {
            case REFUSED -> Transition.none(state);
            case ORDERED, AWAITED ->
                    state.phase() == Phase.WALKING
                            ? takenBack(state.with(number, LegState.REFUSED), number)
                            : Transition.none(state.with(number, LegState.REFUSED));
            case PENDING ->
                    state.route().leg(number).initiator() == Initiator.CENTRE
                                    || state.phase() != Phase.WALKING
                            ? contradiction(state, number)
                            : Transition.to(state.with(number, LegState.REFUSED));
            case SETTLED, SKIPPED, RETURNED -> contradiction(state, number);
        };
    }

    private static Transition takenBack(WalkState state, int number) {
        // A later leg cannot be under way or behind without this one, and yet it is.
        if (state.isAnyOut()) {
            return Transition.to(
                    state.in(Phase.STUCK), new AskPerson(TaskKind.CONTRADICTION, number));
        }
        return switch (state.route().leg(number).wayBack()) {
            case NothingMoved _ ->
                    state.hasMovedMoney()
                            ? Transition.to(
                                    state.in(Phase.STUCK),
                                    new AskPerson(TaskKind.CONTRADICTION, number))
                            : Transition.to(state.in(Phase.REFUSED), new TellRefused());
            case Stays _ ->
                    Transition.to(
                            state.in(Phase.STUCK), new AskPerson(TaskKind.OWN_LEG_REFUSED, number));
            case Back back -> {
                if (!state.hasMovedMoney()) {
                    yield Transition.to(state.in(Phase.REFUSED), new TellRefused());
                }
                yield back.rests()
                        ? Transition.to(
                                state.in(Phase.RESTING),
                                new AskPerson(TaskKind.PAYMENT_REFUSED, number))
                        : goBack(state);
            }
        };
    }

    // What the centre can mend by itself is mended the same day: the leg waits, whatever its way
    // back would be. Where the money stays anyway or is on its way back, or where more than this
    // leg is open, it is a refusal.
    private static Transition barred(WalkState state, int number, TaskKind kind) {
        boolean waits =
                number != WalkEvent.BACK
                        && state.phase() == Phase.WALKING
                        && state.leg(number) == LegState.ORDERED
                        && state.current().equals(OptionalInt.of(number))
                        && state.legs().stream()
                                .skip(number)
                                .allMatch(later -> later == LegState.PENDING)
                        && !(state.route().leg(number).wayBack() instanceof Stays);
        return waits
                ? Transition.to(
                        state.with(number, LegState.REFUSED).in(Phase.RESTING),
                        new AskPerson(kind, number))
                : next(state, new Refused(number));
    }

    private static Transition dayClosing(WalkState state) {
        return state.hasMovedMoney()
                ? goBack(state)
                : Transition.to(state.in(Phase.REFUSED), new TellRefused());
    }

    /**
     * The way back of the leg that was refused, or of the one that is awaited and that the bank may
     * bring back before it says so.
     *
     * @throws IllegalStateException if nothing can come back
     */
    static Back wayBack(WalkState state) {
        int number =
                state.refused()
                        .orElseGet(() -> awaitsItsReturn(state) ? state.current().getAsInt() : 0);
        if (number > 0 && state.route().leg(number).wayBack() instanceof Back back) {
            return back;
        }
        throw new IllegalStateException("nothing can come back: " + state);
    }

    /** Whether the money may be on its way back now. */
    static boolean mayComeBack(WalkState state) {
        return state.back().isOut() || awaitsItsReturn(state);
    }

    private static Transition goBack(WalkState state) {
        WalkState going = state.in(Phase.GOING_BACK);
        return wayBack(state).initiator() == Initiator.CENTRE
                ? Transition.to(
                        going.with(WalkEvent.BACK, LegState.ORDERED), new Order(WalkEvent.BACK))
                : Transition.to(
                        going.with(WalkEvent.BACK, LegState.AWAITED), new Await(WalkEvent.BACK));
    }

    private static Transition backSettled(WalkState state) {
        return switch (state.back()) {
            case SETTLED, RETURNED -> Transition.none(state);
            case ORDERED, AWAITED -> broughtBack(state);
            case PENDING ->
                    awaitsItsReturn(state)
                            ? broughtBack(state.with(state.current().getAsInt(), LegState.REFUSED))
                            : contradiction(state, WalkEvent.BACK);
            case REFUSED, SKIPPED -> contradiction(state, WalkEvent.BACK);
        };
    }

    private static Transition broughtBack(WalkState state) {
        return Transition.to(
                state.with(WalkEvent.BACK, LegState.SETTLED).in(Phase.BROUGHT_BACK),
                new TellRefused());
    }

    // The bank sent the money back before it said that it would not go on.
    private static boolean awaitsItsReturn(WalkState state) {
        return state.phase() == Phase.WALKING
                && state.current().isPresent()
                && state.leg(state.current().getAsInt()) == LegState.AWAITED
                && state.route().leg(state.current().getAsInt()).wayBack() instanceof Back back
                && back.initiator() == Initiator.BANK;
    }

    private static Transition backRefused(WalkState state) {
        return switch (state.back()) {
            case REFUSED -> Transition.none(state);
            case ORDERED, AWAITED ->
                    Transition.to(
                            state.with(WalkEvent.BACK, LegState.REFUSED).in(Phase.STUCK),
                            new AskPerson(TaskKind.OWN_LEG_REFUSED, WalkEvent.BACK));
            case PENDING, SETTLED, SKIPPED, RETURNED -> contradiction(state, WalkEvent.BACK);
        };
    }

    // The walk has ended and its business knows; whoever looks decides what the money is for.
    private static Transition backReturned(WalkState state) {
        return switch (state.back()) {
            case RETURNED -> Transition.none(state);
            case SETTLED ->
                    Transition.to(
                            state.with(WalkEvent.BACK, LegState.RETURNED),
                            new AskPerson(TaskKind.CONTRADICTION, WalkEvent.BACK));
            case PENDING, ORDERED, AWAITED, REFUSED, SKIPPED ->
                    contradiction(state, WalkEvent.BACK);
        };
    }

    private static Transition returned(WalkState state, int number) {
        return switch (state.leg(number)) {
            case RETURNED -> Transition.none(state);
            case SETTLED -> returnedNow(state.with(number, LegState.RETURNED), number);
            case PENDING, ORDERED, AWAITED, REFUSED, SKIPPED -> contradiction(state, number);
        };
    }

    private static Transition returnedNow(WalkState state, int number) {
        if (!(state.route().leg(number).booking() instanceof ByBusiness)) {
            return Transition.to(
                    state.phase().isEnd() ? state : state.in(Phase.STUCK),
                    new AskPerson(TaskKind.CONTRADICTION, number));
        }
        Phase next = state.phase().isEnd() ? Phase.RETURNED : Phase.STUCK;
        return Transition.to(
                state.in(next),
                new TellReturned(number),
                new AskPerson(TaskKind.PAYMENT_RETURNED, number));
    }

    private static Transition triedAgain(WalkState state) {
        if (state.phase() == Phase.RESTING) {
            return begun(state.in(Phase.WALKING), state.current().orElseThrow());
        }
        if (state.phase() != Phase.STUCK) {
            return Transition.none(state);
        }
        if (state.back().isOut()) {
            return Transition.to(state.in(Phase.GOING_BACK));
        }
        WalkState walking = state.in(Phase.WALKING);
        if (state.refused().isPresent()) {
            return refusedTriedAgain(walking, state.refused().getAsInt());
        }
        if (state.current().isEmpty()) {
            return onward(walking);
        }
        int number = state.current().getAsInt();
        return state.leg(number).isOut() ? Transition.to(walking) : begun(walking, number);
    }

    private static Transition refusedTriedAgain(WalkState walking, int number) {
        if (walking.isAnyOut()) {
            return Transition.to(walking.in(Phase.STUCK));
        }
        if (walking.hasMovedMoney()) {
            return walking.route().leg(number).wayBack() instanceof Back
                    ? goBack(walking)
                    : begun(walking, number);
        }
        // What had moved came back by itself: there is nothing to try and nothing to bring back.
        return walking.legs().contains(LegState.RETURNED)
                ? Transition.to(walking.in(Phase.BROUGHT_BACK), new TellRefused())
                : begun(walking, number);
    }

    private static Transition contradiction(WalkState state, int number) {
        return Transition.to(state, new AskPerson(TaskKind.CONTRADICTION, number));
    }
}
