/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.calendar;

/** No accounting day has been opened yet, so nothing can be booked. */
public class NoOpenDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoOpenDayException() {
        super("no accounting day is open; open the first one before anything is booked");
    }
}
