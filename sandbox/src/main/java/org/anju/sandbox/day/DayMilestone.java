/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.day;

/** What a booking date of the bank has reached, in order. */
public enum DayMilestone {
    /** Its start was told to subscribers (日始). */
    OPENED,
    /** Nothing is booked to it any more (日切). */
    CUT,
    /** Its statements were given and its close told to subscribers (日终). */
    CLOSED
}
