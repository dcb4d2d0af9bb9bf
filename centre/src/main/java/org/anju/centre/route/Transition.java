/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.util.ArrayList;
import java.util.List;

/** What an event made of a walk, and what is to be done now. */
record Transition(WalkState state, List<WalkAction> actions) {

    Transition {
        actions = List.copyOf(actions);
    }

    /** Nothing changes. */
    static Transition none(WalkState state) {
        return new Transition(state, List.of());
    }

    static Transition to(WalkState state, WalkAction... actions) {
        return new Transition(state, List.of(actions));
    }

    /** The same with something to do before all the rest. */
    Transition first(WalkAction action) {
        List<WalkAction> all = new ArrayList<>(actions);
        all.addFirst(action);
        return new Transition(state, all);
    }
}
