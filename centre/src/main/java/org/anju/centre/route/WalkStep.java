/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import org.anju.centre.settlement.NumberedStep;

/**
 * The numbered steps of walking a route, between those of its messages and orders (clauses 5.2 b,
 * c). All of them lie inside a transaction: a program that dies at one leaves the walk where it
 * stood before.
 */
enum WalkStep implements NumberedStep {
    /** A walk is written with its accounts and its payee; it stands nowhere yet. */
    WALK_WRITTEN(41),
    /** A walk stands where the event put it; nothing of what follows is done. */
    WALK_MOVED(42),
    /** An order for a leg, or for the way back, is frozen and kept beside the walk. */
    LEG_ORDERED(43),
    /** The business was told how its money went, and has written what follows. */
    BUSINESS_TOLD(44),
    /** How the order of a leg ended is written beside the walk. */
    ATTEMPT_ENDED(45),
    /** One half of a transfer between own accounts is booked and kept beside its leg. */
    HALF_BOOKED(46),
    /** A person is asked to look at a walk. */
    PERSON_ASKED(47);

    private final int number;

    WalkStep(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
