/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** How far a batch has come. */
public enum BatchState {
    /** Its lines stand; nobody has released it. */
    BUILT,
    /** Its bytes are frozen; it waits to be sent. */
    QUEUED,
    /** It is being sent. */
    SENDING,
    /** The bank signed that it has the file; no line is decided yet. */
    RECEIVED,
    /** Nobody knows whether the bank has the file; it is asked. */
    UNKNOWN,
    /** Some lines are decided, the rest are unknown. */
    PARTIAL,
    /** Every line is decided, and the bank has not yet told a booking of what is settled. */
    REPORTED,
    /** Every line is decided and what is settled is what the bank has booked. */
    DONE,
    /** The bank signed that it does not take the file: no line was executed. */
    REFUSED,
    /** It was taken back before its release. */
    VOID;

    /** Whether nothing of it will be executed any more by its own file. */
    public boolean isOver() {
        return switch (this) {
            case DONE, REFUSED, VOID -> true;
            case BUILT, QUEUED, SENDING, RECEIVED, UNKNOWN, PARTIAL, REPORTED -> false;
        };
    }
}
