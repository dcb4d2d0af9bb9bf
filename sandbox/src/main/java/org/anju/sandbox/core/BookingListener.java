/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.core;

/** Somebody who must know of every booking as it is made, or the booking must not be. */
public interface BookingListener {

    /**
     * Called inside the booking's transaction, after its lines are written and while its accounts
     * are locked; an exception undoes the booking.
     */
    void booked(Booking booking);
}
