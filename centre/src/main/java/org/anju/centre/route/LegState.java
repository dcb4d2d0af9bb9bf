/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** How far one leg of a walk is. */
enum LegState {
    /** It has not begun. */
    PENDING,
    /** The wallet had the money: it was left out. */
    SKIPPED,
    /** An order for it was queued. */
    ORDERED,
    /** Somebody else is expected to make it happen. */
    AWAITED,
    /** It happened. */
    SETTLED,
    /** It was refused; no money moved by it. */
    REFUSED,
    /** It happened, and the money came back. */
    RETURNED;

    /** Whether the next leg may begin. */
    boolean isBehind() {
        return this == SETTLED || this == SKIPPED;
    }

    /** Whether its outcome is still to come. */
    boolean isOut() {
        return this == ORDERED || this == AWAITED;
    }
}
