/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** How far a walk is. */
public enum Phase {
    /** Nothing was ordered: a rule or a person must release it first. */
    AWAITING_RELEASE,
    /** Its legs are under way. */
    WALKING,
    /**
     * A leg was refused and may be tried again; what has moved waits where it is, named for the
     * case, until day end.
     */
    RESTING,
    /** The money is on its way back. */
    GOING_BACK,
    /** Somebody must look before it goes on. */
    STUCK,
    /** All legs have settled. */
    SETTLED,
    /** It was refused before any money moved. */
    REFUSED,
    /** It was refused and the money is back. */
    BROUGHT_BACK,
    /** It had settled, and the payment came back. */
    RETURNED;

    /** Whether nothing more is expected; only a return can follow {@link #SETTLED}. */
    public boolean isEnd() {
        return switch (this) {
            case SETTLED, REFUSED, BROUGHT_BACK, RETURNED -> true;
            case AWAITING_RELEASE, WALKING, RESTING, GOING_BACK, STUCK -> false;
        };
    }
}
