/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** Where a booking date of the bank stands for one account of the centre. */
public enum BankDayState {
    /** The bank books to it, or has not told that it no longer does. */
    OPEN,
    /** The bank told its close; its statement is not here, or not all of its pages. */
    CLOSED,
    /** Its statement is here; the close, or notices of its numbers, are still on their way. */
    WAITING,
    /** Bank and centre do not agree; each difference is named. */
    DIFFERS,
    /** Closed, and its statement agrees in every figure and entry with what the centre was told. */
    CHECKED
}
