/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.route.WayBack.Back;

/**
 * A leg of somebody else, as its clock knows it.
 *
 * @param trigger what starts it
 * @param sameDay whether it has to happen the same day
 */
record Awaited(Trigger trigger, boolean sameDay) {

    /** A leg of a walk, or its way back. */
    static Awaited of(WalkState state, int leg) {
        if (leg == WalkEvent.BACK) {
            Back back = WalkCourse.wayBack(state);
            return new Awaited(back.when(), !back.sameDay().isEmpty());
        }
        Leg awaited = state.route().leg(leg);
        return new Awaited(awaited.trigger(), !awaited.sameDay().isEmpty());
    }
}
