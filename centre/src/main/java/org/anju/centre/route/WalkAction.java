/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

/** What the engine does because of an event. */
sealed interface WalkAction {

    /** Queue a payment order for a leg of the centre; {@link WalkEvent#BACK} is the way back. */
    record Order(int leg) implements WalkAction {}

    /** Expect a leg of somebody else. */
    record Await(int leg) implements WalkAction {}

    /** Tell the business that the payment it asked for has settled; it books it. */
    record TellSettled(int leg) implements WalkAction {}

    /**
     * Tell the business that the money which the engine books by itself has come where it should.
     */
    record TellMoved() implements WalkAction {}

    /** Tell the business that its money is where it was. */
    record TellRefused() implements WalkAction {}

    /** Tell the business that its payment came back. */
    record TellReturned(int leg) implements WalkAction {}

    /** Ask a person to look. */
    record AskPerson(TaskKind kind, int leg) implements WalkAction {}
}
