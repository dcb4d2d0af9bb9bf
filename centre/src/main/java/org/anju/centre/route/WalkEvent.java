/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** What can happen to a walk. The same event again never changes anything. */
sealed interface WalkEvent {

    /** The number of the way back, where legs have their numbers from 1. */
    int BACK = 0;

    /**
     * A rule or a person released it.
     *
     * @param walletCovers whether the wallet has the money already
     */
    record Released(boolean walletCovers) implements WalkEvent {}

    /** A person decided that it is not to begin. */
    record Declined() implements WalkEvent {}

    /** A leg happened: its order settled, or what was awaited came. */
    record Settled(int leg) implements WalkEvent {}

    /** A leg is known not to happen. */
    record Refused(int leg) implements WalkEvent {}

    /**
     * An order of a leg did not leave, or was refused, for what the centre can mend by itself.
     *
     * @param kind the task of mending it
     */
    record Barred(int leg, TaskKind kind) implements WalkEvent {}

    /** The money of a leg that had happened came back. */
    record Returned(int leg) implements WalkEvent {}

    /** What was awaited has not come in its time. */
    record Overdue(int leg) implements WalkEvent {}

    /** A person has mended what stood in the way: the refused leg is tried once more. */
    record TriedAgain() implements WalkEvent {}

    /** The day closes. */
    record DayClosing() implements WalkEvent {}
}
